/** @jsxRuntime automatic @jsxImportSource relata */
import type { PageData } from '../src/publish/eleventy.ts';
import { createPage } from '../src/publish/page.ts';
import { HOME } from '../src/publish/paths.ts';
import { HomePage } from './home.tsx';

export const data = { permalink: HOME };

export const render = ({ build }: PageData) => <HomePage page={createPage(build.site, HOME)} />;
