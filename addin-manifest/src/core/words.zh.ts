import type { Occasion } from "./means";
import type { Words } from "./words";

const OCCASIONS: Readonly<Record<Occasion, string>> = {
  user: "手动",
  open: "打开时",
  save: "保存后",
  event: "保存时",
};

const SEVERITY = { ERROR: "错误", WARNING: "警告", NOTE: "提示" } as const;

export const chinese: Words = {
  tag: "zh",
  title: "绩核",
  check: "检查",
  checkAndSave: "检查并保存",
  step: {
    reading: "正在读取工作簿……",
    sending: "正在发送并检查……",
    marking: "正在标记单元格……",
    saving: "正在保存……",
    signingIn: "正在登录……",
    signingOut: "正在退出……",
  },
  severity: SEVERITY,
  severities: SEVERITY,
  kind: { DECLARATION: "绩效目标申报表", SELF_EVALUATION: "绩效自评表" },
  means: {
    event: "保存时自动检查（保存事件）",
    watch: "保存后自动检查",
    button: "点“检查”或“检查并保存”时检查",
  },
  meansLabel: "检查方式",
  serverLabel: "服务器",
  privacy: (server) =>
    `检查时，只有含绩效目标申报表或绩效自评表的工作簿会发送到 ${server}，检查完即丢弃；点“提交”才会留存。`,
  notChecked: "尚未检查",
  checkedAt: (time, occasion) => `${time} 已检查（${OCCASIONS[occasion]}）`,
  changedSince: "检查后又有改动，保存或点“检查”后更新。",
  clean: "没有发现问题。",
  noForm: "这个工作簿里没有绩效目标申报表或绩效自评表，没有发送任何内容。",
  found: "现为",
  expected: "应为",
  advice: "怎样改",
  rule: (code) => `规则 ${code}`,
  goTo: (place) => `转到 ${place}`,
  marks: "在单元格上标记",
  marksOff: "这个版本的 Excel 不支持标记单元格。",
  marksRemain: (sheets) => `工作表“${sheets}”受保护，标记留在原处；取消保护后可以去掉。`,
  sheetProtected: (sheets) => `工作表“${sheets}”受保护，不能标记；点条目仍可转到单元格。`,
  correct: "更正",
  correctTo: (after) => `更正为“${after}”`,
  proposal: "请改为",
  wholeForm: "整张表",
  wholeFile: "整个文件",
  noProject: "（没有项目名称）",
  forms: (count) => `${String(count)} 张表`,
  cleanForms: (count) => `另有 ${String(count)} 张表没有发现问题。`,
  findings: "问题清单",
  only: "只看",
  grouping: "分组",
  byForm: "按表",
  byRule: "按规则",
  worst: "先改这张",
  next: "下一处（F8）",
  previous: "上一处（Shift+F8）",
  keys: "F8 下一处，Shift+F8 上一处；光标在清单里时也可按 j、k，按 Esc 收起。",
  position: (number, count, what) => `第 ${String(number)} 处，共 ${String(count)} 处：${what}`,
  and: "、",
  pause: "，",
  pageBack: (count) => `前面还有 ${String(count)} 项`,
  pageOn: (count) => `后面还有 ${String(count)} 项`,
  noteHead: ({ leading, findings }) =>
    `${chinese.severity[leading.severity]} · ${findings.map((one) => `${one.name}（${one.rule}）`).join("、")}`,
  correctAll: (count) => `全部安全更正（${String(count)}）`,
  preview: "将更正下列单元格",
  apply: "确认更正",
  cancel: "取消",
  undo: "撤销",
  corrected: (count) => `已更正 ${String(count)} 处。`,
  undone: (count) => `已撤销 ${String(count)} 处更正。`,
  skipped: (places) => `未改动 ${places}：内容已变、含公式或受保护。请重新检查。`,
  submit: "提交",
  signIn: "登录",
  signOut: "退出",
  signInHint: "检查不需要登录；登录后才能提交。这台电脑上会记住登录，可随时退出。",
  signInToSubmit: "请先登录，随后自动继续提交。",
  signInAgain: "登录已失效，请重新登录；随后自动继续提交，填写的内容都还在。",
  unreachableSignIn: "连不上服务器，没有登录。请检查网络后再试。",
  signedOutHere:
    "已在这台电脑上退出，但服务器没有答复。请稍后在网页“我的账号”的列表中撤销这台电脑。",
  login: "登录名",
  password: "密码",
  changePassword: "在网页上修改密码",
  note: "代报说明（为什么由您代单位提交）",
  submitAdvice: {
    "not-your-unit": "没有提交。请核对表上的单位名称，或改用该单位的账号登录。",
    "note-missing": "请在下面写明代报原因后再提交。",
    "not-allowed": "没有提交。您的账号没有提交的权限，请联系本单位系统管理员。",
    "change-password": "请先修改密码，再回到这里提交。",
  },
  submitHint: "把当前内容交给服务器留存。有错误的表会留作未通过的尝试。",
  submitted: (id, time) => `已收到（${time}），受理编号 ${id}`,
  submitFailed: "没有提交成功，内容还在工作簿里，可稍后再试。",
  year: "预算年度",
  unit: "实施单位",
  submitAgain: "补充后再提交",
  version: (number) => `第 ${String(number)} 版`,
  templates: "下载模板",
  openTemplate: "打开",
  download: "下载",
  templatesFailed: "暂时取不到模板列表。",
  onOpen: "打开这个工作簿时自动检查",
  saved: "已保存。",
  notSaved: (errors) => `有 ${String(errors)} 处错误，没有保存。改正后再试，或用 Ctrl+S 直接保存。`,
  saveFailed: "没有保存成功，请用 Ctrl+S 保存。",
  saveStopped: (errors) =>
    `绩核：有 ${String(errors)} 处错误，没有保存。请在“绩核”窗格查看并改正。`,
  saveWarned: (errors) => `绩核：已保存，但有 ${String(errors)} 处错误，请在“绩核”窗格查看。`,
  failed: "出了意外，请再试一次。",
  cellGone: (place) => `找不到 ${place}，工作表可能已改名或删除。请重新检查。`,
  unreachable: "连不上服务器",
  outcome: (failure) => {
    switch (failure.kind) {
      case "notOurs":
        return chinese.noForm;
      case "refused":
        return `${failure.problem.title}：${failure.problem.detail}`;
      case "tooLarge":
        return `工作簿超过 ${String(Math.floor(failure.maxBytes / 1048576))} MB，没有发送。请另存一份只含绩效表的工作簿。`;
      case "unreachable":
        return "连不上服务器，没有检查；保存不受影响。请检查网络，或稍后点“检查”。";
      case "slow":
        return "服务器 5 秒内没有答复，这次没有检查；保存不受影响。稍后可点“检查”。";
      case "unread":
        return `Excel 没有给出工作簿的内容（${failure.reason}），没有检查。请结束单元格编辑后再试。`;
    }
  },
};
