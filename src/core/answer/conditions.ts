/** Something is granted: without the conditions beside it, it promises too much. */
export const GRANTS =
  /奖励|奖补|奖金|补助|补贴|补偿|资助|扶持|返还|减免|减按|免征|免费|免租|贴息|配套资金|授信|优惠|给予|资金支持|额度|贷款|租金|税率|利率/;

/** A clause that stands before what is granted and says to whom, if what, or by what measure. */
export const CONDITION_BEFORE =
  /^(?:[一二三四五六七八九十]是)?(?:对(?!比|照|接|外)|凡|若|如(?!今|何|此)|当(?!前|地|日)|符合|满足|经(?!济|营|过|开)|按|根据|在.{1,20}(?:基础上|前提下|范围内))|(?:的|者|后|时|企业|单位|项目|个人|团队|人才)[,，]$/;

/** A clause, or a sentence, that comes after it and says up to where, how long or with what exception. */
export const CONDITION_AFTER =
  /^(?:最高|最多|最低|最长|不超过|不高于|不低于|上限|下限|单个|单户|单项|每[家户人年亩]|累计不|总额不|连续|期限|为期|有效期|限[于额期]|仅限|但|除|且|并?须|并?需|应当|其中|同一|超过|超出|逾期|分[两二三四五\d]|[\u4e00-\u9fff]{0,6}(?:必须|须|应当|不得))/;
