/** Hands the samples of the microphone on, a hundredth of a second at a time. */
const BLOCK = sampleRate / 100;

registerProcessor(
  'capture',
  class extends AudioWorkletProcessor {
    #block = new Float32Array(BLOCK);
    #filled = 0;

    process([[samples]]) {
      for (const sample of samples ?? []) {
        this.#block[this.#filled] = sample;
        this.#filled += 1;
        if (this.#filled === BLOCK) {
          this.port.postMessage(this.#block);
          this.#block = new Float32Array(BLOCK);
          this.#filled = 0;
        }
      }
      return true;
    }
  },
);
