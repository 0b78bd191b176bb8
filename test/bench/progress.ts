/** A part of a run: what it is called, and how long it takes beside the others. */
export interface Step {
  name: string;
  weight: number;
}

/** Tells how far a run is, on stderr: a bar with the time left that redraws itself on a terminal, elsewhere a line a step. */
export interface Progress {
  /** The step begins, and with it the one before it is done. */
  begin(step: Step): void;
  /** What the step is at; terminals only. */
  detail(text: string): void;
  end(): void;
}

const WIDTH = 24;

/** The line of the bar: `[████░░] 42 % 3:10 left  name`. Nothing is said of the time left before a twentieth is done. */
export function barLine(done: number, total: number, elapsedMs: number, name: string): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  const left = share < 0.05 ? "" : ` ${clock((elapsedMs / share) * (1 - share))} left`;
  return `[${"█".repeat(full)}${"░".repeat(WIDTH - full)}] ${Math.floor(share * 100)} %${left}  ${name}`;
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function progressOn(stream: NodeJS.WriteStream, steps: readonly Step[]): Progress {
  const total = steps.reduce((sum, { weight }) => sum + weight, 0);
  const started = performance.now();
  let done = 0;
  let current: Step | null = null;
  let number = 0;
  let shown = "";
  const draw = () => {
    if (!stream.isTTY || current === null) return;
    const line = barLine(done, total, performance.now() - started, shown);
    stream.write(`\r\u001b[K${line.slice(0, Math.max(20, stream.columns - 1))}`);
  };
  const timer = setInterval(draw, 1000);
  timer.unref();
  return {
    begin(step) {
      if (current?.name === step.name) return;
      done += current?.weight ?? 0;
      current = step;
      number += 1;
      shown = step.name;
      if (stream.isTTY) draw();
      else {
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        stream.write(`${seconds} s  ${number}/${steps.length}  ${step.name}\n`);
      }
    },
    detail(text) {
      shown = `${current?.name ?? ""}: ${text}`;
      draw();
    },
    end() {
      clearInterval(timer);
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}
