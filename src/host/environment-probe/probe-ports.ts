// What a probe may look at: names and files of this computer, never another program's code.

export type RegistryAnswer =
  | {
      readonly state: 'found';
      /** By name; the default value is ''. */
      readonly values: Readonly<Record<string, string>>;
      /** Last parts of their names. */
      readonly subkeys: readonly string[];
    }
  | { readonly state: 'absent' }
  /** None in time, or no registry. */
  | { readonly state: 'no-answer' };

/** Programs of 32 bits have a part of the registry of their own. */
export type RegistryView = 32 | 64;

export interface ProbePorts {
  readonly platform: NodeJS.Platform;
  /** Of the kernel: '10.0.22631' (Windows), '24.1.0' (Darwin), '6.1.0-26-amd64' (Linux). */
  readonly release: string;
  /** The system's own words for itself, as 'Windows 11 Pro'. */
  readonly edition: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The beginning of a text; undefined when it is not there or cannot be read. */
  readText(path: string): Promise<string | undefined>;
  exists(path: string): Promise<boolean>;
  /** Names in a folder; none when it is not there or cannot be read. */
  listFolder(path: string): Promise<readonly string[]>;
  /** @param key as 'HKLM\\SOFTWARE\\JPKI' */
  queryRegistry(key: string, view: RegistryView): Promise<RegistryAnswer>;
}
