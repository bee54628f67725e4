/** What each command did, as the audit log tells it: `command.` and the command's name. For the offices only. */
import type { Messages } from './message';

export const commands = {
  'command.access.make_first_admin': { zh: '建立首个管理员', en: 'Made the first administrator' },
  'command.access.add_users': { zh: '新增账户', en: 'Added accounts' },
  'command.access.suspend_user': { zh: '停用账户', en: 'Suspended an account' },
  'command.access.reinstate_user': { zh: '恢复账户', en: 'Reinstated an account' },
  'command.access.set_password': { zh: '重置密码', en: 'Reset a password' },
  'command.access.change_password': { zh: '修改本人密码', en: 'Changed their own password' },
  'command.territory.lay_out': { zh: '设置机构与普查小区', en: 'Laid out org units and areas' },
  'command.frame.stage_import': { zh: '上传底册文件', en: 'Read a frame file' },
  'command.frame.commit_import': { zh: '导入底册', en: 'Imported the frame' },
  'command.frame.discard_import': { zh: '放弃底册导入', en: 'Discarded an import' },
  'command.casework.open_cases': { zh: '生成普查任务', en: 'Opened cases' },
  'command.casework.assign_cases': { zh: '分配任务', en: 'Assigned cases' },
  'command.casework.take_back_cases': { zh: '收回任务', en: 'Took cases back' },
  'command.collection.record_visit': { zh: '登记走访', en: 'Recorded a visit' },
  'command.collection.save_draft': { zh: '保存草稿', en: 'Saved a draft' },
  'command.collection.submit_case': { zh: '上报', en: 'Submitted a case' },
  'command.collection.store_evidence': { zh: '上传凭证', en: 'Stored evidence' },
  'command.review.approve_submissions': { zh: '审核通过', en: 'Approved submissions' },
  'command.review.return_submission': { zh: '退回', en: 'Returned a submission' },
  'command.signoff.sign_org_unit': { zh: '签字', en: 'Signed' },
  'command.signoff.reopen_org_unit': { zh: '撤回签字', en: 'Reopened an org unit' },
  'command.publication.request_export': { zh: '导出数据', en: 'Exported data' }
} satisfies Messages;
