import type { ComponentType } from 'preact';
import { DrillCopy, KeepBackupCodes, MakeCopy, MakeSecondCopy, SetUpSecondFactor } from './copies';
import { Decide } from './decide';
import { RetireOldKey, SaveNewKey } from './new-key';
import { Places } from './places';
import { ChooseMethod, FinishReset, OpenReset, SendRequest } from './reset';
import { AskSupport, ChangePassword, JudgeSignIns, OpenSignInList } from './review';
import { VaultCopy } from './vault-copy';
import {
  KeepNewPhrase,
  KnowNobodyCanReset,
  MakeNewWallet,
  MoveEverything,
  RetireOldWallet,
  RevokeApprovals,
  TryWallet,
} from './wallet';

/** What a task offers to do, by its id. The questions of the triage have a view of their own. */
export const tasks: Readonly<Record<string, ComponentType>> = {
  knowNobodyCanReset: KnowNobodyCanReset,
  openVaultCopy: VaultCopy,
  searchPlaces: Places,
  decideSearch: Decide,
  tryWallet: TryWallet,
  makeNewWallet: MakeNewWallet,
  keepNewPhrase: KeepNewPhrase,
  moveEverything: MoveEverything,
  revokeApprovals: RevokeApprovals,
  chooseMethod: ChooseMethod,
  openReset: OpenReset,
  sendRequest: SendRequest,
  finishReset: FinishReset,
  openSignInList: OpenSignInList,
  judgeSignIns: JudgeSignIns,
  changePassword: ChangePassword,
  askSupport: AskSupport,
  saveNewKey: SaveNewKey,
  retireOldKey: RetireOldKey,
  retireOldWallet: RetireOldWallet,
  makeCopy: MakeCopy,
  drillCopy: DrillCopy,
  makeSecondCopy: MakeSecondCopy,
  setUpSecondFactor: SetUpSecondFactor,
  keepBackupCodes: KeepBackupCodes,
};
