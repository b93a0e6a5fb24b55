import { expect, test } from 'vitest'
import { readForm } from '../../src/form/form.ts'
import { loadRules } from '../../src/rules.ts'
import { arranged } from '../layout/arranged.ts'
import { set } from '../layout/typeset.ts'
import { shipped } from '../rules/pipelineFolder.ts'

test.each(["Commissioner's Decision:", 'Commissioner’s Decision:', 'Commissioner‘s Decision:'])(
  'the label "%s" opens the approval, whatever its apostrophe',
  (label) => {
    const layout = arranged([...set(label, 50, 160, { bold: true }), ...set('I approve the award.', 50, 190)])
    expect(readForm(layout, loadRules(shipped).parts).zones).toStrictEqual(['approval', 'approval'])
  },
)
