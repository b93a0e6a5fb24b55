#!/usr/bin/env node
// The entry of the command. An older Node must be able to read this file (built, it is plain ES2018), so it imports
// nothing before the check: native modules for a newer Node end an older one without a word.
const neededMajor = 22
const neededMinor = 18
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) {
  import('node:module')
    .then(({ enableCompileCache }) => {
      enableCompileCache() // from the second start on, the code does not have to be compiled
      return import('./cli.ts')
    })
    .then(({ runProcess }) => runProcess())
} else {
  const found = `this is Node ${process.versions.node} (${process.execPath})`
  const advice = 'Install a newer one from https://nodejs.org, or put it first on the PATH.'
  console.error(`decisionbase needs Node ${neededMajor}.${neededMinor} or newer; ${found}. ${advice}`)
  process.exitCode = 3
}
