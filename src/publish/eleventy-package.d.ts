/** The part of Eleventy's programmatic interface that is used here: the package has no types. */
declare module '@11ty/eleventy' {
  import type { EleventyConfig } from './eleventy.ts';

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode: boolean;
        configPath: null;
        config: (config: EleventyConfig) => void;
      },
    );
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
