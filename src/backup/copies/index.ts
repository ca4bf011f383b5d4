import { ageFile } from './age-file';
import { paper } from './paper';

export const copyKinds = [ageFile, paper] as const;
