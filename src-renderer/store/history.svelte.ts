import type { Change } from '#core/library/records.ts';
import type { StepName } from '#core/library/step.ts';

/** One thing the reader did, with the changes that do it again and those that take it back. */
export interface Step {
  readonly name: StepName;
  readonly forward: readonly Change[];
  readonly inverse: readonly Change[];
  /** Joins the step to the one before it of the same `joins`; both are on the same records. */
  readonly joins?: string | undefined;
}

/** How many steps can be taken back. */
const maxSteps = 500;

/** What was done and what was taken back, newest last. A new step clears what was taken back. */
export class History {
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);

  get latest(): Step | undefined {
    return this.#done.at(-1);
  }
  get latestUndone(): Step | undefined {
    return this.#undone.at(-1);
  }

  add(step: Step): void {
    const { latest } = this;
    const joined = latest !== undefined && step.joins !== undefined && latest.joins === step.joins;
    // What takes the whole of it back is what took its first part back.
    if (joined) this.#done = [...this.#done.slice(0, -1), { ...step, inverse: latest.inverse }];
    else this.#done = [...this.#done, step].slice(-maxSteps);
    this.#undone = [];
  }

  /** The latest step was taken back. */
  tookBack(): void {
    const step = this.latest;
    if (step === undefined) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
  }

  /** The latest step that was taken back was done again. */
  didAgain(): void {
    const step = this.latestUndone;
    if (step === undefined) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
  }
}
