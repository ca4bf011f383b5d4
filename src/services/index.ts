import type { ServiceProfile } from './service';
import { tokenim } from './tokenim';

/** The services that can be guarded; the first is the preset. */
export const services: readonly [ServiceProfile, ...ServiceProfile[]] = [tokenim];
