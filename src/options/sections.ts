import type { Section } from './section';
import { About } from './sections/about';
import { Blocklists } from './sections/blocklists';
import { Copies } from './sections/copies';
import { Data } from './sections/data';
import { Keys } from './sections/keys';
import { Look } from './sections/look';
import { Sites } from './sections/sites';
import { Vault } from './sections/vault';
import { Warnings } from './sections/warnings';
import { Watch } from './sections/watch';

export const sections: readonly Section[] = [
  {
    id: 'sites',
    parts: ['urls', 'trusted'],
    icon: 'globe',
    title: 'options_sites',
    lead: 'options_sites_lead',
    View: Sites,
  },
  { id: 'keys', icon: 'key', title: 'options_keys', lead: 'options_keys_lead', View: Keys },
  { id: 'watch', icon: 'signins', title: 'options_watch', lead: 'options_watch_lead', View: Watch },
  {
    id: 'warnings',
    parts: ['exceptions'],
    icon: 'alert',
    title: 'options_warnings',
    lead: 'options_warnings_lead',
    View: Warnings,
  },
  { id: 'lists', icon: 'list', title: 'options_lists', lead: 'options_lists_lead', View: Blocklists },
  {
    id: 'vault',
    parts: ['passphrase', 'doors', 'recovery', 'old-copies', 'rotate'],
    icon: 'lock',
    title: 'options_vault',
    lead: 'options_vault_lead',
    View: Vault,
  },
  { id: 'copies', icon: 'backup', title: 'options_copies', lead: 'options_copies_lead', View: Copies },
  { id: 'language', parts: ['theme'], icon: 'eye', title: 'options_look', lead: 'options_look_lead', View: Look },
  {
    id: 'data',
    parts: ['import', 'erase'],
    icon: 'download',
    title: 'options_data',
    lead: 'options_data_lead',
    View: Data,
  },
  {
    id: 'about',
    parts: ['permissions'],
    icon: 'info',
    title: 'options_about',
    lead: 'options_about_lead',
    View: About,
  },
];

/** Which section an address leads to; the first for an address that we do not know. */
export const sectionAt = (hash: string): Section => {
  const id = hash.replace(/^#/, '');
  return sections.find((one) => one.id === id || one.parts?.includes(id)) ?? (sections[0] as Section);
};
