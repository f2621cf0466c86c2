/** The part of Eleventy's interface that is used here: the package has no types. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addExtension(extension: string, options: object): void;
    addTemplateFormats(formats: string[]): void;
    addGlobalData(name: string, value: () => unknown): void;
    setUseGitIgnore(use: boolean): void;
    ignores: Set<string>;
    on(event: string, run: () => unknown): void;
  }

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
