import type { Outline, OutlinePoint } from './glyph-outline.ts';

/** What is needed of WebAssembly; the core knows neither the DOM's types nor Node's. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface WasmTable {
  grow(slots: number): number;
  set(index: number, value: unknown): void;
}
type WasmFunction = (...values: number[]) => number;
interface WasmInstance {
  readonly exports: Record<string, unknown>;
}
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: WasmInstance }>;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => WasmInstance;
};

/** A glyph as HarfBuzz places it, in the units of `openFace`; `cluster` is an offset into the shaped text. */
export interface ShapedGlyph {
  readonly glyph: number;
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

export interface ShapingFace {
  /** Glyph of one code point, or 0 when the face has none. */
  glyphOf(codePoint: number): number;
  /** Shapes `text[start, end)` with the text around it as context; glyphs come in visual order, left to right. */
  shape(text: string, start: number, end: number, rightToLeft: boolean): readonly ShapedGlyph[];
  outlineOf(glyph: number): Outline;
}

export interface HarfBuzz {
  /** Opens a TrueType face; every length is given in `unitsPerEm` units to the em. */
  openFace(bytes: Uint8Array, unitsPerEm: number): ShapingFace;
}

const rightToLeftDirection = 5;
const leftToRightDirection = 4;
const glyphRecordLength = 20;
const glyphAndMarksCluster = 0;

const valueTypes = { i: 0x7f, f: 0x7d } as const;

/**
 * Wraps a function so that the module can call it through its table: a module of a few bytes that imports the function
 * and exports it with a WebAssembly type (WebAssembly core specification 1.0, section 5.5).
 */
function callable(signature: string, call: (...values: number[]) => void): unknown {
  const parameters = Array.from(signature, (letter) => (letter === 'f' ? valueTypes.f : valueTypes.i));
  const type = [1, 0x60, parameters.length, ...parameters, 0];
  const bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, type.length, ...type];
  bytes.push(2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0);
  const module = new WebAssembly.Module(Uint8Array.from(bytes));
  return new WebAssembly.Instance(module, { e: { f: call } }).exports['f'];
}

/**
 * Starts HarfBuzz from the bytes of `harfbuzz.wasm`. The package's own loader fetches that file by itself and cannot be
 * handed bytes; this binding needs no address, so it is the same in Node, in a worker and under a strict policy.
 */
export async function startHarfBuzz(wasm: Uint8Array): Promise<HarfBuzz> {
  const started: { memory: WasmMemory | null } = { memory: null };
  const grow = (wanted: number): number => {
    if (!started.memory) return 0;
    const missing = Math.ceil((wanted - started.memory.buffer.byteLength) / 65_536);
    if (missing > 0) started.memory.grow(missing + 64);
    return 1;
  };
  const nothing = (): number => 0;
  const { instance } = await WebAssembly.instantiate(wasm, {
    env: {
      emscripten_resize_heap: grow,
      _abort_js: () => {
        throw new Error('HarfBuzz stopped');
      },
      _setitimer_js: nothing,
      _emscripten_runtime_keepalive_clear: nothing,
    },
    wasi_snapshot_preview1: { proc_exit: nothing },
  });
  const memory = instance.exports['memory'] as WasmMemory;
  started.memory = memory;
  const table = instance.exports['__indirect_function_table'] as WasmTable;
  const call = (name: string, ...values: number[]): number => (instance.exports[name] as WasmFunction)(...values);
  call('__wasm_call_ctors');
  return bind(call, memory, table);
}

function bind(call: (name: string, ...values: number[]) => number, memory: WasmMemory, table: WasmTable): HarfBuzz {
  const addCallback = (signature: string, listener: (...values: number[]) => void): number => {
    const slot = table.grow(1);
    table.set(slot, callable(signature, listener));
    return slot;
  };

  let contours: OutlinePoint[][] = [];
  const point = (x: number, y: number, onCurve: boolean): void => {
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), onCurve });
  };
  const pen = call('hb_draw_funcs_create');
  const setPen = (name: string, signature: string, listener: (...values: number[]) => void): void => {
    call(`hb_draw_funcs_set_${name}_func`, pen, addCallback(signature, listener), 0, 0);
  };
  setPen('move_to', 'iiiffi', (_funcs, _pen, _state, x = 0, y = 0) => {
    contours.push([]);
    point(x, y, true);
  });
  setPen('line_to', 'iiiffi', (_funcs, _pen, _state, x = 0, y = 0) => point(x, y, true));
  setPen('quadratic_to', 'iiiffffi', (_funcs, _pen, _state, cx = 0, cy = 0, x = 0, y = 0) => {
    point(cx, cy, false);
    point(x, y, true);
  });
  setPen('cubic_to', 'iiiffffffi', () => {
    throw new Error('The typeface has cubic outlines; TrueType outlines are needed');
  });

  const buffer = call('hb_buffer_create');
  let textAddress = 0;
  let textCapacity = 0;
  let written = '';
  const writeText = (text: string): void => {
    if (text === written && textAddress !== 0) return;
    if (text.length > textCapacity) {
      if (textAddress !== 0) call('free', textAddress);
      textCapacity = Math.max(4096, text.length * 2);
      textAddress = call('malloc', textCapacity * 2);
    }
    const units = new Uint16Array(memory.buffer, textAddress, text.length);
    for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
    written = text;
  };

  return {
    openFace(bytes, unitsPerEm) {
      const address = call('malloc', bytes.length);
      new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
      const writable = 2;
      const blob = call('hb_blob_create', address, bytes.length, writable, 0, 0);
      const face = call('hb_face_create', blob, 0);
      const font = call('hb_font_create', face);
      call('hb_font_set_scale', font, unitsPerEm, unitsPerEm);
      const glyphAddress = call('malloc', 4);
      return {
        glyphOf(codePoint) {
          const found = call('hb_font_get_nominal_glyph', font, codePoint, glyphAddress);
          return found === 0 ? 0 : (new Uint32Array(memory.buffer, glyphAddress, 1)[0] ?? 0);
        },
        shape(text, start, end, rightToLeft) {
          writeText(text);
          call('hb_buffer_reset', buffer);
          call('hb_buffer_set_cluster_level', buffer, glyphAndMarksCluster);
          call('hb_buffer_add_utf16', buffer, textAddress, text.length, start, end - start);
          call('hb_buffer_guess_segment_properties', buffer);
          call('hb_buffer_set_direction', buffer, rightToLeft ? rightToLeftDirection : leftToRightDirection);
          call('hb_shape', font, buffer, 0, 0);
          return readGlyphs();
        },
        outlineOf(glyph) {
          contours = [];
          call('hb_font_draw_glyph', font, glyph, pen, 0);
          return contours.map(closed).filter((contour) => contour.length > 1);
        },
      };
    },
  };

  function readGlyphs(): ShapedGlyph[] {
    const count = call('hb_buffer_get_length', buffer);
    const records = (name: string): Int32Array =>
      new Int32Array(memory.buffer, call(name, buffer, 0), (count * glyphRecordLength) / 4);
    const infos = records('hb_buffer_get_glyph_infos');
    const positions = records('hb_buffer_get_glyph_positions');
    const glyphs: ShapedGlyph[] = [];
    for (let at = 0; at < infos.length; at += glyphRecordLength / 4) {
      glyphs.push({
        glyph: infos[at] ?? 0,
        cluster: infos[at + 2] ?? 0,
        advance: positions[at] ?? 0,
        dx: positions[at + 2] ?? 0,
        dy: positions[at + 3] ?? 0,
      });
    }
    return glyphs;
  }
}

/** A contour without the last point where the pen only came back to the first. */
function closed(contour: readonly OutlinePoint[]): readonly OutlinePoint[] {
  const first = contour[0];
  const last = contour.at(-1);
  const returns = contour.length > 1 && first && last?.onCurve === true && first.x === last.x && first.y === last.y;
  return returns ? contour.slice(0, -1) : contour;
}
