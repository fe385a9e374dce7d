// What the sitting of secrets-story.ts says of itself.

/** Ends the names of planted octets of images, which are given in base64. */
export const IMAGE = ', octets';

export interface StoryStep {
  readonly step: 'residence card' | 'My Number card' | 'online application check' | 'spoilt';
  /** What nobody may find later, by what it is. */
  readonly planted: Readonly<Record<string, string>>;
  /** What is on the screen, where it belongs. */
  readonly shown: string;
  /** Names of the files saved as PDF so far. */
  readonly pdfs: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}
