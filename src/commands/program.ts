import fs from 'node:fs'
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { addEvaluate } from './evaluateProgram.ts'
import { exitCodes } from './exitCodes.ts'
import { addBackup, addFailures, addReport, addVerify } from './keepProgram.ts'
import { type Add, databaseOption, type Finish, ownPipelineFolder } from './options.ts'
import { addOrganisations } from './organisationsProgram.ts'
import { addBodies, addPack } from './packProgram.ts'
import { addExport, addQuery, addSearch, addShow, addStatus } from './readProgram.ts'
import { addIngest, addRetry } from './runProgram.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads the command line and runs the command on it; returns its exit code. What commander finds wrong is told on the
 * terminal and gives the code for wrong use; errors of the command itself are thrown.
 */
export async function parseCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.done
  const finish: Finish = async (result) => {
    code = await result
  }
  const program = createProgram(terminal, finish)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  }
}

function createProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('decisionbase')
    .description('Turns published decision PDFs into a database that can be questioned and trusted.')
    .usage('COMMAND …')
    .version(ownVersion(), '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.print(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
    .showHelpAfterError('Run it with --help for its options and an example.')
    .addHelpText('after', overview)
  const commands = [
    addIngest,
    addExport,
    addShow,
    addSearch,
    addQuery,
    addStatus,
    addWho,
    addEvaluate,
    addBodies,
    addPack,
    addFailures,
    addRetry,
    addReport,
    addVerify,
    addBackup,
  ]
  for (const add of commands) {
    add(program, terminal, finish)
  }
  return program
}

const overview = `
Example:
  decisionbase ingest decisions/ && decisionbase status

Exit codes:
    0  all went through, review included
    1  some documents failed, or with --strict need review; verify found something wrong
    2  wrong use of the command, or nothing to do
    3  the database, the rules or Node cannot be used
  130  stopped by Ctrl-C: the same command goes on`

const addWho: Add = (program, terminal, finish) =>
  addOrganisations(program, { pipelineFolder: ownPipelineFolder(), databaseOption, finish }, terminal)

function ownVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return z.object({ version: z.string() }).parse(JSON.parse(fs.readFileSync(file, 'utf8'))).version
}
