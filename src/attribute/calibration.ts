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

/** The confidence to report for a choice of this probability. */
export function calibrated(probability: number): number {
  for (let i = 1; i < POINTS.length; i++) {
    const [p1, r1] = POINTS[i] as readonly [number, number];
    if (probability <= p1) {
      const [p0, r0] = POINTS[i - 1] as readonly [number, number];
      return Math.round((r0 + ((r1 - r0) * (probability - p0)) / (p1 - p0 || 1)) * 1000) / 1000;
    }
  }
  return 1;
}
