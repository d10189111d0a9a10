/**
 * The steps of the stappenplan, from exploring to structural money, as data. A thing that belongs to a step
 * names its key; the number is what people say.
 */
import { z } from 'zod';

export const StepKey = z.enum([
  'explore',
  'commitment',
  'set-up',
  'position',
  'cooperation',
  'privacy',
  'start',
  'practise',
  'monitor',
  'secure',
]);
export type StepKey = z.infer<typeof StepKey>;

export interface RoadmapStep {
  key: StepKey;
  number: number;
  title: string;
}

export const roadmapSteps: readonly RoadmapStep[] = [
  { key: 'explore', number: 1, title: 'Verkennen en urgentie' },
  { key: 'commitment', number: 2, title: 'Bestuurlijk commitment' },
  { key: 'set-up', number: 3, title: 'Projectopzet en doelen' },
  { key: 'position', number: 4, title: 'Positionering en functieprofiel' },
  { key: 'cooperation', number: 5, title: 'Samenwerking en werkafspraken' },
  { key: 'privacy', number: 6, title: 'Privacy en gegevensdeling' },
  { key: 'start', number: 7, title: 'Werving, start en bekendheid' },
  { key: 'practise', number: 8, title: 'Uitvoeren en leren' },
  { key: 'monitor', number: 9, title: 'Monitoren en evalueren' },
  { key: 'secure', number: 10, title: 'Borgen en financieren' },
];

export const stepByKey = (key: StepKey): RoadmapStep | undefined =>
  roadmapSteps.find((step) => step.key === key);
