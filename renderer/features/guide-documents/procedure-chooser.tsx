// A procedure chosen from all of them; its documents below.

import { type ReactNode, useState } from 'react';
import { PROCEDURES, type ProcedureCode } from '../../../src/readiness/tables/procedures.ts';
import { procedureText } from '../../../src/words/reason-words.ts';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { ProcedureDocuments } from './procedure-documents.tsx';

const CODES: readonly ProcedureCode[] = Object.keys(PROCEDURES).filter(isProcedureCode);

export function ProcedureChooser(): ReactNode {
  const { words } = useGuide();
  const [code, setCode] = useState<ProcedureCode>('P3');
  const { screen } = words.guide;
  return (
    <>
      <Section title={screen.choose}>
        <SelectField
          stacked
          label={screen.procedure}
          value={code}
          choices={CODES.map((value) => ({ value, text: procedureText(words, value) }))}
          onChoose={setCode}
        />
      </Section>
      <ProcedureDocuments key={code} code={code} />
    </>
  );
}

function isProcedureCode(text: string): text is ProcedureCode {
  return Object.hasOwn(PROCEDURES, text);
}
