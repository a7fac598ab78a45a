/**
 * Prints how often the models as they are stored are right at each confidence.
 *
 *     node --import tsx train/calibration.ts FILE     labelled articles, one JSON object a line
 */
import { models } from '../src/attribute/model/weights-loader.ts';
import { readCorpus } from './corpus.ts';
import { calibration, emptyScore, evaluate, report } from './evaluate.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('a FILE is needed: labelled articles, one JSON object a line');
const score = emptyScore();
for (const document of readCorpus(file)) evaluate(document, models(), score);
console.log(`${report(score)}\n${calibration(score)}`);
