type Block = { sum: number; weight: number; size: number };

/**
 * The rising sequence nearest to the wished one, by weighted least squares (pool adjacent violators): neighbours that
 * would swap places are pooled at their mean.
 */
export function fitRising(wished: readonly number[], weights: readonly number[]): readonly number[] {
  if (isRising(wished)) return wished;
  const blocks: Block[] = [];
  for (const [index, value] of wished.entries()) {
    const weight = weights[index] ?? 1;
    let block: Block = { sum: value * weight, weight, size: 1 };
    for (let before = blocks.at(-1); before && getMean(before) > getMean(block); before = blocks.at(-1)) {
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        size: before.size + block.size,
      };
      blocks.pop();
    }
    blocks.push(block);
  }
  const risen: number[] = [];
  for (const block of blocks) {
    const mean = getMean(block);
    for (let index = 0; index < block.size; index += 1) risen.push(mean);
  }
  return risen;
}

function isRising(values: readonly number[]): boolean {
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index - 1] ?? 0) > (values[index] ?? 0)) return false;
  }
  return true;
}

function getMean(block: Block): number {
  return block.sum / block.weight;
}
