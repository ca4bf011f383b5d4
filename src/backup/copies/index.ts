import { ageFile } from './age-file';

export const copyKinds = [ageFile] as const;
