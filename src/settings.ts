import type { Publication } from './model/index.ts';

/** What an owner may write into `relata.config.ts`. Everything may be missing. */
export interface SettingsInput {
  /** Title of the site. */
  title?: string;
  description?: string;
  author?: string;
  /** `https://name.github.io/repository/`: where the site will stand. Gives canonical addresses and a sitemap. */
  baseUrl?: string;
  /** Licence of the data, as shown on the data page. */
  dataLicence?: string;
  /** CSS colour for links and marks. */
  accent?: string;
  /** What to publish of each source, by glob-free path prefix below the seeds folder; '' is the default. */
  publish?: Record<string, Publication>;
  /** Reports of errors go here: a mail address or an http(s) URL. */
  reportTo?: string;
}

/** The same without holes. */
export interface Settings {
  title: string;
  description: string;
  author?: string;
  baseUrl?: string;
  dataLicence?: string;
  accent: string;
  publish: ReadonlyMap<string, Publication>;
  reportTo?: string;
}
