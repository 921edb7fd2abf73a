import { within } from "../core/outcome";
import type { Step } from "../core/words";
import type { Message, State } from "../pane/state";

/** What the pane shows at the moment, and who may change it. */
export class Desk {
  constructor(
    private state: State,
    private readonly draw: (state: State) => void,
  ) {}

  private ended: () => void = () => undefined;
  private idle: Promise<void> = Promise.resolve();

  get now(): State {
    return this.state;
  }

  set(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    this.draw(this.state);
  }

  say(message: Message | undefined): void {
    this.set({ message });
  }

  /**
   * Does one thing at a time; another that comes meanwhile is dropped. What fails unexpectedly is
   * said, and nothing else of the pane is lost.
   */
  async busy(step: Step, work: (step: (step: Step) => void) => Promise<void>): Promise<void> {
    if (this.state.busy !== undefined) return;
    this.idle = new Promise((resolve) => {
      this.ended = resolve;
    });
    let going = true;
    this.set({ busy: step, progress: undefined });
    try {
      await work((busy) => {
        // One that was not waited for any longer may still speak.
        if (going) this.set({ busy, progress: undefined });
      });
    } catch (problem) {
      console.error(problem);
      this.say({ intent: "error", text: this.state.words.failed });
    } finally {
      going = false;
      this.set({ busy: undefined, progress: undefined });
      this.ended();
    }
  }

  /** Waits until nothing is going on, but not for ever. */
  async free(millis: number): Promise<void> {
    await within(millis, this.idle, undefined);
  }
}
