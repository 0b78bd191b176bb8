const MINUTE = 60_000;

/**
 * Does `round` at once and then each minute after the one before has ended, without keeping the process alive. Gives what ends it:
 * it resolves once the round under way is over.
 */
export function eachMinute(round: () => Promise<void>, pause = MINUTE): () => Promise<void> {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = turn();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await underWay;
  };

  async function turn(): Promise<void> {
    await round();
    if (isOver) return;
    timer = setTimeout(() => {
      underWay = turn();
    }, pause);
    timer.unref();
  }
}
