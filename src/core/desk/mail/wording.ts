import type { Locale } from "../../answer/answer.ts";

/** Mails to people who asked. Nothing that somebody entered stands in an acknowledgement: anybody can enter anybody's address. */
interface Wording {
  /** What was sent, `what` in the others. */
  enquiry: string;
  question: string;
  acknowledgementSubject: string;
  acknowledgement: string;
  /** Follows where there is a link. */
  statusLink: string;
  replySubject: string;
  reply: string;
  followUp: string;
  closing: string;
}

const line = "\n\n";

/** Values in braces: `what`, `reference`, `office`, `due`, `link`, `text`. */
export const mailWording: Readonly<Record<Locale, Wording>> = {
  "zh-Hans": {
    enquiry: "咨询",
    question: "项目问询",
    acknowledgementSubject: "已收到您的{what}（编号 {reference}）",
    acknowledgement: `您好：${line}您的{what}已收到，编号 {reference}，由{office}办理，将于 {due}（北京时间）前答复。`,
    statusLink: "办理进度和您的信息可在以下专属链接查看和管理。请勿转发：\n{link}",
    replySubject: "关于您的{what}（编号 {reference}）的答复",
    reply: `您好：${line}关于您的{what}（编号 {reference}），{office}答复如下：${line}{text}`,
    followUp: "后续进展将于 {due}（北京时间）前告知。",
    closing: "此邮件由系统发出，请勿直接回复。如非本人提交，请忽略本邮件。\n镇江投资服务台",
  },
  "zh-Hant": {
    enquiry: "諮詢",
    question: "項目問詢",
    acknowledgementSubject: "已收到您的{what}（編號 {reference}）",
    acknowledgement: `您好：${line}您的{what}已收到，編號 {reference}，由{office}辦理，將於 {due}（北京時間）前答覆。`,
    statusLink: "辦理進度和您的資料可在以下專屬連結查看和管理。請勿轉發：\n{link}",
    replySubject: "關於您的{what}（編號 {reference}）的答覆",
    reply: `您好：${line}關於您的{what}（編號 {reference}），{office}答覆如下：${line}{text}`,
    followUp: "後續進展將於 {due}（北京時間）前告知。",
    closing: "此郵件由系統發出，請勿直接回覆。如非本人提交，請忽略本郵件。\n鎮江投資服務台",
  },
  en: {
    enquiry: "enquiry",
    question: "question about a project",
    acknowledgementSubject: "Your {what} {reference} has been received",
    acknowledgement: `Hello,${line}we have received your {what}. Its reference is {reference}. The {office} is handling it and will reply by {due} (China Standard Time).`,
    statusLink:
      "Follow its progress and manage your data at your personal link. Please do not pass it on:\n{link}",
    replySubject: "Reply to your {what} {reference}",
    reply: `Hello,${line}the {office} replies to your {what} {reference}:${line}{text}`,
    followUp: "You will hear from us again by {due} (China Standard Time).",
    closing:
      "This message was sent automatically; replies to it are not read. If you did not send anything, please ignore it.\nZhenjiang investment service desk",
  },
  ja: {
    enquiry: "お問い合わせ",
    question: "プロジェクトに関するお問い合わせ",
    acknowledgementSubject: "{what}を受け付けました（受付番号 {reference}）",
    acknowledgement: `{what}ありがとうございます。${line}受付番号は {reference} です。{office}が担当し、{due}（中国標準時）までに回答いたします。`,
    statusLink:
      "対応状況の確認とお客様の情報の管理は、以下の専用リンクから行えます。リンクは転送しないでください。\n{link}",
    replySubject: "{what}（受付番号 {reference}）への回答",
    reply: `{what}（受付番号 {reference}）について、{office}より回答いたします。${line}{text}`,
    followUp: "その後の状況は {due}（中国標準時）までにお知らせいたします。",
    closing:
      "このメールは自動送信です。返信いただいてもお答えできません。お心当たりのない場合は破棄してください。\n鎮江投資サービスデスク",
  },
  ko: {
    enquiry: "문의",
    question: "프로젝트 관련 문의",
    acknowledgementSubject: "{what}가 접수되었습니다 (접수번호 {reference})",
    acknowledgement: `안녕하세요.${line}{what}가 접수되었습니다. 접수번호는 {reference}입니다. 담당: {office}. {due}(중국 표준시)까지 답변드리겠습니다.`,
    statusLink:
      "아래 전용 링크에서 처리 상황을 확인하고 개인정보를 관리할 수 있습니다. 링크를 다른 사람에게 전달하지 마십시오.\n{link}",
    replySubject: "{what}(접수번호 {reference})에 대한 답변",
    reply: `안녕하세요.${line}{what}(접수번호 {reference})에 대한 {office}의 답변입니다.${line}{text}`,
    followUp: "이후 진행 상황은 {due}(중국 표준시)까지 알려 드리겠습니다.",
    closing:
      "이 메일은 자동으로 발송되었으며 회신은 확인되지 않습니다. 보내신 적이 없다면 무시해 주십시오.\n전장 투자 서비스 데스크",
  },
};

/** To an office, in the languages that staff read. */
export const escalationWording = {
  subject: "逾期未办：{reference}（已转{office}） / Late: {reference}",
  text: "{subject} {reference} 应于 {due} 前办结，现已逾期，转{office}督办（第 {level} 级）。\n\nIt was due by {due} (China Standard Time), is late, and is now with the {officeEn} (level {level}).",
  link: "办理 / Open: {link}",
  subjects: {
    enquiry: "咨询",
    "project-question": "项目问询",
    "project-update": "项目月报",
  },
} as const;
