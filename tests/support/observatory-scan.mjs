/**
 * The HTTP Observatory of Mozilla over some addresses of one host: a line of JSON each. Its own command takes
 * no port and no path, so this asks the parts of it for the same, and adds up as its scanner does.
 *
 *   node observatory-scan.mjs <folder of the package> <http port> <https port> <path>...
 */
import { pathToFileURL } from 'node:url';

const [folder, httpPort, httpsPort, ...paths] = process.argv.slice(2);
const part = (/** @type {string} */ name) => import(pathToFileURL(`${folder}/src/${name}.js`).href);
const [
  { retrieve },
  { ALL_TESTS },
  { getGradeForScore, getScoreModifier },
  { MINIMUM_SCORE_FOR_EXTRA_CREDIT },
] = await Promise.all([
  part('retriever/retriever'),
  part('constants'),
  part('grader/grader'),
  part('grader/charts'),
]);

for (const path of paths) {
  const requests = await retrieve('localhost', { httpPort, httpsPort, path });
  const results = ALL_TESTS.map((/** @type {(requests: object) => any} */ test) => test(requests));
  const marks = results.map(({ result }) => getScoreModifier(result));
  const lost = marks.filter((mark) => mark < 0).reduce((sum, mark) => sum + mark, 100);
  const won = marks.filter((mark) => mark > 0).reduce((sum, mark) => sum + mark, 0);
  // Who loses too much gets nothing for what is better than asked.
  const { grade, score } = getGradeForScore(lost >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? lost + won : lost);
  const status = requests.responses.auto?.status;
  const verdicts = Object.fromEntries(results.map((output) => [output.constructor.name, output.result]));
  const failed = results.filter(({ pass }) => !pass).map((output) => output.constructor.name);
  console.log(JSON.stringify({ path, status, grade, score, failed, verdicts }));
}
