/** The two published checks that tell a real number from a random one. */

/**
 * Elfproef of the BSN: weights 9 to 2 and -1 add up to a multiple of 11, zero included, but not for nothing
 * but zeros. Eight digits had a leading zero.
 */
export const passesElevenTest = (digits: string): boolean => {
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return /[1-9]/.test(digits) && sum % 11 === 0;
};

/** ISO 7064 mod 97-10: the first four characters go last, and a letter counts as two digits (A is 10). */
export const passesMod97 = (account: string): boolean => {
  const rotated = account.slice(4) + account.slice(0, 4);
  const remainder = [...rotated].reduce((rest, character) => {
    const value = Number.parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return remainder === 1;
};
