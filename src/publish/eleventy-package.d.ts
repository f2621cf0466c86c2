/** The part of Eleventy's programmatic interface that is used here: the package has no types. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode: boolean;
        configPath: null;
        config: (config: import('./eleventy.ts').EleventyConfig) => void;
      },
    );
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
