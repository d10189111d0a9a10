import { CaseDomain } from '@leerkring/shared/contract/cases';
import { builtInMethods } from '@leerkring/shared/methods/all';
import { caseDomainText, caseFormText } from '../../text/cases';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Stack } from '../../ui/layout';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import type { CaseForm } from './use-case-form';

const maxDomains = 6;
const methods = builtInMethods.map(({ key, name }) => ({ value: key, label: name }));
const urgencies = (['1', '2', '3'] as const).map((value) => ({
  value,
  label: caseFormText.urgencies[value],
}));

/** What may stay empty: subject, method and hurry. */
export function CaseWishesFields({ form }: { form: CaseForm }) {
  const { domains, preferredMethodKey, urgency } = form.draft;
  const toggle = (domain: CaseDomain) =>
    form.change({
      domains: domains.includes(domain) ? domains.filter((other) => other !== domain) : [...domains, domain],
    });
  return (
    <Card>
      <Stack gap={6}>
        <Select
          label={caseFormText.method}
          placeholder={caseFormText.noMethod}
          options={methods}
          value={preferredMethodKey ?? ''}
          onChange={(event) => form.change({ preferredMethodKey: event.currentTarget.value || null })}
        />
        <SegmentedControl
          label={caseFormText.urgency}
          options={urgencies}
          value={urgencies.find(({ value }) => Number(value) === urgency)?.value}
          onChange={(value) => form.change({ urgency: Number(value) })}
        />
        <fieldset className="case-field">
          <legend className="leerkring-field__label">{caseFormText.domains}</legend>
          <p className="small muted">{caseFormText.domainsHint(maxDomains)}</p>
          <div className="case-domains">
            {CaseDomain.options.map((domain) => (
              <Checkbox
                key={domain}
                label={caseDomainText[domain]}
                checked={domains.includes(domain)}
                disabled={!domains.includes(domain) && domains.length >= maxDomains}
                onChange={() => toggle(domain)}
              />
            ))}
          </div>
        </fieldset>
      </Stack>
    </Card>
  );
}
