/**
 * Confidence by probability of the speaker models, on the safe side of what 4-fold cross-validation on polnear.train
 * measured (train/train.ts prints the table): of those at 0.94 and over 98.9 % are right, between 0.9 and 0.94 96.5 %.
 * Rules that accuse rely on confidence, so a doubtful tenth is told as less. Between two points the line is straight.
 */
const POINTS: readonly (readonly [probability: number, confidence: number])[] = [
  [0, 0],
  [0.7, 0.7],
  [0.94, 0.9],
  [0.99, 0.98],
  [1, 0.995],
];

/**
 * Where no model was trained on the language: links by grammar, whose logits are on the low side. In 150 German articles
 * 41 of 42 direct quotations told at 0.8 and over were right, but of all told at 0.98, where the English ranker had its
 * say, 14 of 26. Set on those articles and measured on no others.
 */
const BY_GRAMMAR: typeof POINTS = [
  [0, 0],
  [0.7, 0.7],
  [0.8, 0.85],
  [0.9, 0.93],
  [1, 0.98],
];
const BY_OTHER_LANGUAGE = 0.6;

/** The same for a language that no model was trained on. */
export function byGrammarAlone(probability: number, isLinked: boolean, isDirect: boolean): number {
  if (!isLinked) return calibrated(probability) * BY_OTHER_LANGUAGE;
  return isDirect ? read(BY_GRAMMAR, probability) : calibrated(probability);
}

/** The confidence to report for a choice of this probability. */
export function calibrated(probability: number): number {
  return read(POINTS, probability);
}

function read(points: typeof POINTS, probability: number): number {
  for (let i = 1; i < points.length; i++) {
    const [p1, r1] = points[i] as readonly [number, number];
    if (probability <= p1) {
      const [p0, r0] = points[i - 1] as readonly [number, number];
      return Math.round((r0 + ((r1 - r0) * (probability - p0)) / (p1 - p0 || 1)) * 1000) / 1000;
    }
  }
  return 1;
}
