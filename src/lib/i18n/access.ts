/** People and their rights: roles, signing in, accounts. */
import type { Messages } from './message';

export const access = {
  'access.role.enumerator': { zh: '普查员', en: 'Enumerator' },
  'access.role.fieldSupervisor': { zh: '普查指导员', en: 'Field supervisor' },
  'access.role.staff': { zh: '具体工作人员', en: 'Staff' },
  'access.role.deputyHead': { zh: '分管负责人', en: 'Deputy head' },
  'access.role.principalHead': { zh: '主要负责人', en: 'Principal head' },
  'access.role.auditor': { zh: '审核人员', en: 'Auditor' },
  'access.role.leadAdmin': { zh: '牵头部门管理员', en: 'Lead department administrator' },
  'access.leadDepartment': { zh: '牵头部门', en: 'Lead department' },

  'access.signIn.title': { zh: '登录', en: 'Sign in' },
  'access.signIn.census': { zh: '第五次全国经济普查', en: 'Fifth National Economic Census' },
  'access.signIn.login': { zh: '用户名', en: 'Login' },
  'access.signIn.password': { zh: '密码', en: 'Password' },
  'access.signIn.submit': { zh: '登录', en: 'Sign in' },
  'access.signIn.again': {
    zh: '请先登录，之后回到刚才的页面。',
    en: 'Sign in first; you then come back to where you were.'
  },
  'access.signIn.forgotten': {
    zh: '忘记密码或没有账户？请联系本区经普办管理员。',
    en: 'No account, or password forgotten? Ask the administrator of the census office.'
  },
  'access.signIn.confidential': {
    zh: '普查资料依法保密，查看个体资料均有记录。',
    en: 'Census data are confidential by law; each look at an individual record is logged.'
  },

  'access.account.title': { zh: '我的账户', en: 'My account' },
  'access.account.sentence': {
    zh: '{name}，{role}，{organisation}',
    en: '{name}, {role}, {organisation}'
  },
  'access.account.changePassword': { zh: '修改密码', en: 'Change password' },
  'access.account.current': { zh: '当前密码', en: 'Current password' },
  'access.account.new': { zh: '新密码', en: 'New password' },
  'access.account.rule': { zh: '至少 {length} 个字符', en: 'At least {length} characters' },
  'access.account.changed': {
    zh: '密码已修改，其他设备上的登录已全部退出。',
    en: 'The password is changed; all your other devices are signed out.'
  },

  'access.users.title': { zh: '机构与用户', en: 'Organisation' },
  'access.users.sentence': {
    zh: '共 {total} 个账户，{suspended} 个已停用',
    en: '{total|1 account|# accounts}, {suspended} suspended'
  },
  'access.users.list': { zh: '账户', en: 'Accounts' },
  'access.users.name': { zh: '姓名', en: 'Name' },
  'access.users.login': { zh: '用户名', en: 'Login' },
  'access.users.role': { zh: '角色', en: 'Role' },
  'access.users.orgUnit': { zh: '责任单位', en: 'Org unit' },
  'access.users.phone': { zh: '电话', en: 'Telephone' },
  'access.users.state': { zh: '状态', en: 'State' },
  'access.users.state.active': { zh: '在用', en: 'Active' },
  'access.users.state.suspended': { zh: '已停用', en: 'Suspended' },
  'access.users.searchHint': { zh: '姓名或用户名', en: 'Name or login' },
  'access.users.none': {
    zh: '没有符合条件的账户，请调整或重置条件。',
    en: 'No account fits: change or reset the filters.'
  },
  'access.users.acts': { zh: '操作', en: 'Acts' },
  'access.users.actsFor': { zh: '{name} 的操作', en: 'Acts for {name}' },
  'access.users.add': { zh: '新增账户', en: 'Add account' },
  'access.users.addHint': {
    zh: '初始密码由系统生成，只显示一次。',
    en: 'The initial password is generated and shown once.'
  },
  'access.users.loginRule': {
    zh: '小写字母开头，2–32 位小写字母、数字或 . _ -',
    en: '2–32 small letters, digits or . _ -, beginning with a letter'
  },
  'access.users.suspend': { zh: '停用', en: 'Suspend' },
  'access.users.suspendTitle': { zh: '停用 {name} 的账户', en: 'Suspend the account of {name}' },
  'access.users.suspendConsequence': {
    zh: '{name} 在所有设备上立即退出，不能再登录；其任务保留，可由指导员收回另派。',
    en: '{name} is signed out of every device at once and cannot sign in again. Cases stay; a supervisor can take them back.'
  },
  'access.users.reason': { zh: '原因', en: 'Reason' },
  'access.users.reinstateTitle': {
    zh: '恢复 {name} 的账户',
    en: 'Reinstate the account of {name}'
  },
  'access.users.reinstateConsequence': {
    zh: '{name} 可用原密码重新登录。',
    en: '{name} can sign in again with the password as it was.'
  },
  'access.users.reinstate': { zh: '恢复', en: 'Reinstate' },
  'access.users.resetPassword': { zh: '重置密码', en: 'Reset password' },
  'access.users.resetTitle': { zh: '重置 {name} 的密码', en: 'Reset the password of {name}' },
  'access.users.resetConsequence': {
    zh: '原密码立即失效，{name} 在所有设备上退出；新密码只显示一次。',
    en: 'The old password ends at once and {name} is signed out of every device. The new one is shown once.'
  },
  'access.users.reset': { zh: '已重置 {name} 的密码', en: 'The password of {name} is reset' },
  'access.users.added': { zh: '已新增 {name}', en: '{name} is added' },
  'access.users.suspended': { zh: '已停用 {name}', en: '{name} is suspended' },
  'access.users.reinstated': { zh: '已恢复 {name}', en: '{name} is reinstated' },
  'access.users.passwordIs': {
    zh: '{login} 的密码（只显示这一次，请当面或电话告知本人）：',
    en: 'Password of {login}, shown this once; tell it in person or by telephone:'
  },

  'problem.access.wrong_credentials': {
    zh: '用户名或密码不正确',
    en: 'Login or password is not right'
  },
  'problem.access.too_many_attempts': {
    zh: '尝试次数过多，请 15 分钟后再试',
    en: 'Too many attempts: try again in 15 minutes'
  },
  'problem.access.login_taken': { zh: '这个用户名已有人使用', en: 'This login is taken' },
  'problem.access.org_unit_does_not_fit_role': {
    zh: '责任单位与角色不符：牵头部门的角色不属于责任单位，其他角色必须属于一个',
    en: 'Org unit and role do not fit: lead department roles have none, all others have one'
  },
  'problem.access.user_not_found': { zh: '没有这个账户', en: 'There is no such account' },
  'problem.access.wrong_password': { zh: '密码不正确', en: 'The password is not right' },
  'problem.access.not_yourself': {
    zh: '不能停用自己的账户',
    en: 'You cannot suspend your own account'
  },
  'problem.access.already_founded': {
    zh: '已有账户，首个管理员只能建立一次',
    en: 'Accounts exist: the first administrator is made only once'
  }
} satisfies Messages;
