/** What may still be tried, in comparisons: unlike time it is the same on every machine, and so is the layout. */
export class Effort {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Whether there is enough left; takes it if there is. */
  take(comparisons: number): boolean {
    if (comparisons > this.#left) return false;
    this.#left -= comparisons;
    return true;
  }
}
