/** Samples as a WAV file: 16 bits, one channel. Pure. */

const HEADER = 44;

/**
 * @param {Float32Array} samples from -1 to 1
 * @param {number} rate in Hz
 * @returns {Uint8Array}
 */
export function wavOf(samples, rate) {
  const bytes = new Uint8Array(HEADER + 2 * samples.length);
  const view = new DataView(bytes.buffer);
  const text = (at, word) => [...word].forEach((sign, place) => view.setUint8(at + place, sign.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, place) =>
    view.setInt16(HEADER + 2 * place, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true),
  );
  return bytes;
}

/** As JSON carries it. @param {Uint8Array} bytes */
export function base64(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}
