// Runs in Node's thread for module hooks, so it is plain JavaScript without imports of ours.

/** An owner's modules are read again when they change; what Node takes for CommonJS would be loaded once for each file. */
export async function resolve(specifier, context, next) {
  if (!/^file:.*\.[jt]s\?changed=/.test(specifier)) return next(specifier, context);
  return { url: specifier, format: 'module', shortCircuit: true };
}
