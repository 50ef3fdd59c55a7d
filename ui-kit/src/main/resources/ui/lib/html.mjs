/**
 * The one import of every page: elements, signals and hooks under one roof.
 *
 * `html` is a template tag: html`<p class="muted">${text}</p>`.
 */
import {h} from 'preact';
import htm from 'htm';

/**
 * Makes each element anew. htm would keep those that never change, and Preact gives each of them a pointer to the page of which it was
 * first a part: some twenty whole pages of the past, several megabytes, stayed in memory for good. `this[0]` is htm's own switch.
 */
function fresh(...element) {
  this[0] = 3;
  return h(...element);
}

export const html = htm.bind(fresh);
export {render, Fragment} from 'preact';
export {signal, computed, effect, batch, useSignal, useComputed, useSignalEffect} from '@preact/signals';
export {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
