/** 27 is aa. */
export const letters = (number: number): string => {
  if (number < 1) return String(number);
  const before = number > 26 ? letters(Math.floor((number - 1) / 26)) : '';
  return `${before}${String.fromCharCode(97 + ((number - 1) % 26))}`;
};

const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** From a hundred on as a number: nobody reads those. */
export const roman = (number: number): string =>
  number < 1 || number > 99 ? String(number) : `${tens[Math.floor(number / 10)]}${ones[number % 10]}`;
