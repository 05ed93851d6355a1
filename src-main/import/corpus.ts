import { basename } from 'node:path';
import type { Article } from '#core/article/article.ts';
import type { ImportFailure, ImportOutcome } from '#core/host.ts';
import type { FileSystem } from '#main/files/file-system.ts';
import { writeFailure } from '#main/files/write-failure.ts';
import { Originals } from './originals.ts';
import { Sources, type Source } from './sources.ts';
import { hashOf, isReadName, readTextFile } from './text-file.ts';

/** A file as it was handed over: a name, with folders or without, and its bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CorpusArticles {
  readonly articles: readonly Article[];
  /** Names of the sources whose originals are gone or damaged. */
  readonly unreadable: readonly string[];
}

/** Hex digits of its hash that stand for the lost name of a file. */
const recoveredDigits = 12;

/** Every source the reader has, as bytes that never change and a list of them. */
export class Corpus {
  readonly #originals: Originals;
  readonly #sources: Sources;
  readonly #now: () => Date;
  /** The list of sources may lack some whose originals are there. */
  readonly #mayLack: boolean;
  /** Articles read in this session, by the hash of their source. */
  readonly #read = new Map<string, readonly Article[]>();
  #recovered: readonly string[] = [];
  /** Imports take turns, so that the same bytes twice are one source. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(originals: Originals, sources: Sources, now: () => Date) {
    this.#originals = originals;
    this.#sources = sources;
    this.#now = now;
    this.#mayLack = sources.isDamaged;
  }

  /** Opens the corpus kept in the folder `library`; rejects with the disk's error. */
  static async open(library: string, files: FileSystem, now: () => Date): Promise<Corpus> {
    return new Corpus(new Originals(library, files), await Sources.open(library, files), now);
  }

  /** Whether the starter corpus was once loaded to its end. */
  get seedsLoaded(): boolean {
    return this.#sources.seedsLoaded;
  }

  /** Adds the starter corpus; what an earlier, interrupted start had added stays as it is. */
  async loadSeeds(seeds: readonly NamedBytes[]): Promise<readonly ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    for (const seed of seeds) outcomes.push(await this.#inTurn(() => this.#add(seed, true)));
    if (outcomes.every((outcome) => outcome.ok)) {
      await this.#sources.add({ kind: 'seeds-loaded', added: this.#now().toISOString() });
    }
    return outcomes;
  }

  /** Names of the sources that `recover` listed again in this session. */
  get recovered(): readonly string[] {
    return this.#recovered;
  }

  /**
   * Lists again the originals that a damaged list of sources no longer names: under the name of the seed with those
   * bytes, or one made of their hash, since the first one is lost.
   */
  async recover(seeds: readonly NamedBytes[]): Promise<void> {
    if (!this.#mayLack) return;
    const listed = new Set(this.#sources.all.map(({ hash }) => hash));
    const names = new Map(seeds.map(({ name, bytes }) => [hashOf(bytes), name]));
    for (const hash of await this.#originals.hashes()) {
      const bytes = listed.has(hash) ? null : await this.#originals.read(hash);
      if (bytes === null) continue;
      const name = names.get(hash) ?? `${hash.slice(0, recoveredDigits)}.txt`;
      const outcome = await this.#inTurn(() => this.#add({ name, bytes }, names.has(hash)));
      if (outcome.ok) this.#recovered = [...this.#recovered, name];
    }
  }

  /** Adds one file; bytes that are there already add nothing. */
  add(file: NamedBytes): Promise<ImportOutcome> {
    return this.#inTurn(() => this.#add(file, false));
  }

  /** The articles of every source, read from the originals, in the order the sources were added. */
  async articles(): Promise<CorpusArticles> {
    const articles: Article[] = [];
    const unreadable: string[] = [];
    for (const source of this.#sources.all) {
      const read = await this.#articlesOf(source);
      if (read === null) unreadable.push(source.name);
      else articles.push(...read);
    }
    return { articles, unreadable };
  }

  close(): Promise<void> {
    return this.#sources.close();
  }

  async #add({ name: path, bytes }: NamedBytes, seed: boolean): Promise<ImportOutcome> {
    const name = basename(path.replaceAll('\\', '/'));
    const fail = (failure: ImportFailure): ImportOutcome => ({ ok: false, file: name, failure });
    if (!isReadName(name)) return fail('unsupported');
    const file = readTextFile(name, bytes);
    if (!file.ok) return fail(file.failure);
    const { hash } = file;
    try {
      await this.#originals.keep(hash, bytes);
    } catch (error) {
      return fail(writeFailure(error));
    }
    const known = this.#sources.all.find((source) => source.hash === hash);
    if (known !== undefined) {
      return { ok: true, file: name, known: true, articles: (await this.#articlesOf(known)) ?? [] };
    }
    const added = this.#now().toISOString();
    const failure = await this.#sources.add({ kind: 'source', name, hash, added, seed });
    if (failure !== null) return fail(failure);
    this.#read.set(hash, file.articles);
    return { ok: true, file: name, known: false, articles: file.articles };
  }

  async #articlesOf({ hash, name }: Source): Promise<readonly Article[] | null> {
    const kept = this.#read.get(hash);
    if (kept !== undefined) return kept;
    const bytes = await this.#originals.read(hash).catch(() => null);
    const file = bytes === null ? null : readTextFile(name, bytes);
    if (!file?.ok) return null;
    this.#read.set(hash, file.articles);
    return file.articles;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
