import type { Method } from '@leerkring/shared/methods/method';

export const methodLevelText: Record<Method['level'], string> = {
  starter: 'Voor elke groep',
  advanced: 'Voor een groep met wat ervaring',
  experienced: 'Voor een ervaren groep',
};

/** What to know beforehand about the trust a method asks; nothing to say when it asks little. */
export const methodSafetyText: Record<Method['safety'], string | null> = {
  low: null,
  medium: 'Vraagt vertrouwen in elkaar',
  high: 'Alleen in een groep die elkaar goed kent',
};

export const methodText = {
  minutes: (usual: number, least: number) => `Meestal ${usual} minuten, ten minste ${least}`,
  group: (min: number, max: number) => `${min} tot ${max} mensen`,
  withholdsOutcome: 'De inbrenger houdt eerst verborgen wat er gebeurde',
};
