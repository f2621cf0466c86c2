import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnostic, RelataError } from '../diagnostics.ts';
import { checkComponents, isBuiltIn, type ComponentList } from '../language/index.ts';
import type { Component, ComponentFactory, Resources } from '../model/index.ts';
import type { Settings } from '../settings.ts';
import { freshAddress } from './fresh.ts';

/** The components that the settings name, as threads can be told of them. */
export interface ComponentChoice {
  /** The folder that paths count from. */
  folder: string;
  names: readonly string[];
}

/** What the settings of the project in a folder choose, as an option: nothing when they choose nothing. */
export function choiceOf(
  { components }: Settings,
  folder: string,
): { components?: ComponentChoice } {
  return components === undefined ? {} : { components: { folder, names: components } };
}

/** The files of components that are not built in, from the folder of the settings. */
export function componentFiles({ components = [] }: Settings): string[] {
  return components.filter((name) => !isBuiltIn(name));
}

/**
 * Loads what is not built in, and checks that all fit together; undefined when nothing was chosen. Throws
 * `language/component`, `language/missing-layer` or `language/double-layer`.
 */
export async function importComponents(
  choice: ComponentChoice | undefined,
  resources: Resources,
): Promise<ComponentList | undefined> {
  if (choice === undefined) return undefined;
  const list = await Promise.all(
    choice.names.map(async (name) =>
      isBuiltIn(name) ? name : await importComponent(name, choice.folder, resources),
    ),
  );
  checkComponents(list);
  return list;
}

async function importComponent(
  name: string,
  folder: string,
  resources: Resources,
): Promise<Component> {
  const fail = (reason: string) =>
    new RelataError(diagnostic('language/component', name, reason), 2);
  const file = resolve(folder, name);
  if (!existsSync(file)) throw fail('it is neither built in nor the path of a file.');
  let component: unknown;
  try {
    const module = (await import(freshAddress(file))) as { default?: ComponentFactory };
    if (typeof module.default !== 'function')
      throw new Error('the file exports no function by default.');
    component = await module.default(resources);
  } catch (error) {
    throw fail((error as Error).message);
  }
  if (!isComponent(component)) throw fail('what it makes lacks name, needs, gives or run.');
  return component;
}

function isComponent(value: unknown): value is Component {
  const { name, needs, gives, run } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    Array.isArray(needs) &&
    Array.isArray(gives) &&
    typeof run === 'function'
  );
}
