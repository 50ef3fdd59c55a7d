/**
 * The one import of every page: elements, signals and hooks under one roof.
 *
 * `html` is a template tag: html`<p class="muted">${text}</p>`.
 */
import {h} from 'preact';
import htm from 'htm';

export const html = htm.bind(h);
export {render, Fragment} from 'preact';
export {signal, computed, effect, batch, useSignal, useComputed, useSignalEffect} from '@preact/signals';
export {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
