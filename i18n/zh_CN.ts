<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Defects</name>
    <message>
        <source>The program made a mistake; this step was not done. Try again, and tell the maker: %1.</source>
        <translation>程序出错，这一步没有完成。请重试，并告知开发者：%1。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Intake</source>
        <translation>收寄</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到件入库</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>取件</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>站务</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>功能区</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>sender&apos;s name</source>
        <translation>寄件人姓名</translation>
    </message>
    <message>
        <source>sender&apos;s phone</source>
        <translation>寄件人电话</translation>
    </message>
    <message>
        <source>sender&apos;s address</source>
        <translation>寄件人地址</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>street and number</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>内件</translation>
    </message>
    <message>
        <source>value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>inspection of the contents</source>
        <translation>开箱验视</translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation>驿站名称</translation>
    </message>
    <message>
        <source>name of the manager</source>
        <translation>站长姓名</translation>
    </message>
    <message>
        <source>This is too long for the record: %1. Shorten it.</source>
        <translation>内容超出记录长度：%1。请缩短。</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文字</translation>
    </message>
    <message numerus="yes">
        <source>%n of our labels are in the picture. Show one at a time.</source>
        <translation>
            <numerusform>画面中有 %n 张本站面单，请一次只出示一张。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>口令太短：至少需要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is still missing. Fill in what is marked.</source>
        <translation>还有内容未填，请补全标红的栏目。</translation>
    </message>
    <message>
        <source>Still missing or not in order: %1.</source>
        <translation>缺少或有误：%1。</translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of this hour are used. Wait, or ask the manager.</source>
        <translation>
            <numerusform>本小时的 %n 次查看额度已用完。请稍后再试，或找站长。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of today are used. Ask the manager.</source>
        <translation>
            <numerusform>今天的 %n 次查看额度已用完。请找站长。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules forbid this. Nothing was changed.</source>
        <translation>规则不允许此操作，未作任何更改。</translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk. Sign in first.</source>
        <translation>本柜台无人登录，请先登录。</translation>
    </message>
    <message>
        <source>Your role does not include this. Ask the manager.</source>
        <translation>你的岗位没有此权限，请找站长。</translation>
    </message>
    <message>
        <source>The name or the passphrase is wrong. Check Caps Lock, then type it again.</source>
        <translation>姓名或口令不正确。请检查大写锁定后重新输入。</translation>
    </message>
    <message>
        <source>Nobody of this name works here. Check the spelling.</source>
        <translation>本站没有这个人，请检查姓名。</translation>
    </message>
    <message>
        <source>Somebody of this name works here already. Choose another name.</source>
        <translation>本站已有同名人员，请换一个名称。</translation>
    </message>
    <message>
        <source>Parcels are handed over to couriers only. Choose a courier.</source>
        <translation>快件只能交接给快递员，请选择快递员。</translation>
    </message>
    <message>
        <source>This part of the record is not opened to your role.</source>
        <translation>你的岗位不能查看这部分信息。</translation>
    </message>
    <message>
        <source>A station id is 3 to 16 characters: A to Z, 0 to 9 and the hyphen.</source>
        <translation>驿站编号为 3 到 16 个字符：A–Z、0–9 和连字符。</translation>
    </message>
    <message>
        <source>The document may not be accepted, so the parcel must not be taken in.</source>
        <translation>证件不符合要求，此件不得收寄。</translation>
    </message>
    <message>
        <source>Some confirmations are still missing. Look, then tick them.</source>
        <translation>还有确认项未勾选，请核对后勾选。</translation>
    </message>
    <message>
        <source>Say why this is opened, then open it.</source>
        <translation>请先选择查看理由，再查看。</translation>
    </message>
    <message>
        <source>The label was misread. Scan it again.</source>
        <translation>面单读取有误，请重新扫描。</translation>
    </message>
    <message>
        <source>This is not one of our labels. Scan the code of a Sealpost label.</source>
        <translation>这不是本系统的面单，请扫描 Sealpost 面单上的二维码。</translation>
    </message>
    <message>
        <source>No parcel of this station has this label.</source>
        <translation>本站没有与此面单对应的快件。</translation>
    </message>
    <message>
        <source>The label of %1 is dead: its record is closed.</source>
        <translation>%1 的面单已失效：其记录已关闭。</translation>
    </message>
    <message>
        <source>This is another label. Expected: %1.</source>
        <translation>这是另一张面单，应为：%1。</translation>
    </message>
    <message>
        <source>%1 is not accepted yet: scan its label back first.</source>
        <translation>%1 尚未收寄完成：请先回扫其面单。</translation>
    </message>
    <message>
        <source>The label of %1 cannot be printed again: its secret was only on the label. Take the parcel in anew.</source>
        <translation>%1 的面单无法重新打印：其密钥只存在于面单上。请重新收寄此件。</translation>
    </message>
    <message>
        <source>Scan the label of %1 first, then open it.</source>
        <translation>请先扫描 %1 的面单，再查看。</translation>
    </message>
    <message>
        <source>There is no parcel %1.</source>
        <translation>没有编号为 %1 的快件。</translation>
    </message>
    <message>
        <source>%1 was not handed over to you.</source>
        <translation>%1 没有交接给你。</translation>
    </message>
    <message>
        <source>%1 is already out with %2.</source>
        <translation>%1 已交给 %2。</translation>
    </message>
    <message>
        <source>%1 is not in this run.</source>
        <translation>%1 不在此派件批次中。</translation>
    </message>
    <message>
        <source>This run is closed. Begin a new one.</source>
        <translation>此派件批次已结束，请开始新的批次。</translation>
    </message>
    <message>
        <source>The printer “%1” does not take the label. Check paper, cover and cable, then print again.</source>
        <translation>打印机“%1”未接收面单。请检查纸张、机盖和连线后重新打印。</translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Check its cable, then try again.</source>
        <translation>摄像头“%1”没有画面。请检查连线后重试。</translation>
    </message>
    <message>
        <source>There is no label in this picture. Hold the label flat and take another one.</source>
        <translation>画面中没有面单。请放平面单，再拍一张。</translation>
    </message>
    <message>
        <source>%1 is already accepted.</source>
        <translation>%1 已收寄完成。</translation>
    </message>
    <message>
        <source>%1 is out with a courier.</source>
        <translation>%1 已交给快递员。</translation>
    </message>
    <message>
        <source>%1 was given up before it was accepted.</source>
        <translation>%1 在收寄完成前已作废。</translation>
    </message>
    <message>
        <source>The picture file is too large: at most 8 MiB.</source>
        <translation>图片文件过大：最多 8 MiB。</translation>
    </message>
    <message>
        <source>The picture has too many pixels: at most 20 million.</source>
        <translation>图片像素过多：最多 2000 万。</translation>
    </message>
    <message>
        <source>This file is not a PNG or JPEG picture.</source>
        <translation>此文件不是 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read.</source>
        <translation>图片已损坏，无法读取。</translation>
    </message>
    <message>
        <source>There is no station in this folder.</source>
        <translation>此文件夹中没有驿站数据。</translation>
    </message>
    <message>
        <source>There is a station in this folder already. Nothing was changed.</source>
        <translation>此文件夹中已有驿站数据，未作任何更改。</translation>
    </message>
    <message>
        <source>Sealpost may not write to this folder. Choose another one.</source>
        <translation>Sealpost 无权写入此文件夹，请另选一个。</translation>
    </message>
    <message>
        <source>The station is already open in another window of this computer.</source>
        <translation>本机的另一个窗口已打开此驿站。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room, then do it again.</source>
        <translation>磁盘已满，未保存任何内容。请腾出空间后重做。</translation>
    </message>
    <message>
        <source>The disk failed. Nothing was saved; check it, then do it again.</source>
        <translation>磁盘出错，未保存任何内容。请检查磁盘后重做。</translation>
    </message>
    <message>
        <source>The custodians have no keys for %1. Check the computer&apos;s date, or call the manager.</source>
        <translation>两位保管人没有 %1 的密钥。请检查电脑日期，或联系站长。</translation>
    </message>
    <message>
        <source>This computer&apos;s secret is missing. Restore it, or call the manager.</source>
        <translation>本机密钥缺失。请恢复，或联系站长。</translation>
    </message>
    <message>
        <source>A file of the station is missing: %1. Restore the backup.</source>
        <translation>缺少驿站文件：%1。请恢复备份。</translation>
    </message>
    <message>
        <source>The database is empty. Nothing was created; restore the backup.</source>
        <translation>数据库是空的。未新建任何内容，请恢复备份。</translation>
    </message>
    <message>
        <source>The database does not open with this station&apos;s key. Nothing was changed.</source>
        <translation>本站密钥打不开此数据库，未作任何更改。</translation>
    </message>
    <message>
        <source>The database file is of another kind. Nothing was changed; restore the backup.</source>
        <translation>数据库文件类型不对，未作任何更改。请恢复备份。</translation>
    </message>
    <message>
        <source>The database was cut short. Nothing was changed; restore the backup.</source>
        <translation>数据库文件不完整，未作任何更改。请恢复备份。</translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was deleted; restore the backup.</source>
        <translation>数据库已损坏，未删除任何内容。请恢复备份。</translation>
    </message>
    <message>
        <source>A newer Sealpost wrote this database. Start that version.</source>
        <translation>此数据库由更新版本的 Sealpost 写入，请使用该版本。</translation>
    </message>
    <message>
        <source>The files belong to another station.</source>
        <translation>这些文件属于另一个驿站。</translation>
    </message>
    <message>
        <source>The files are older than what this desk has seen. Call the manager.</source>
        <translation>文件比本柜台见过的版本更旧，请联系站长。</translation>
    </message>
    <message>
        <source>The keyring is damaged. Restore it from the backup.</source>
        <translation>密钥环已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>The file of day keys is damaged. Restore it from the backup.</source>
        <translation>日密钥文件已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>The policy file is damaged. Restore it from the backup.</source>
        <translation>策略文件已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>A station file was signed by somebody else. It is not used; call the manager.</source>
        <translation>某个驿站文件由他人签名，未予采用。请联系站长。</translation>
    </message>
    <message>
        <source>The policy file was exchanged. It is not used; call the manager.</source>
        <translation>策略文件被替换，未予采用。请联系站长。</translation>
    </message>
</context>
<context>
    <name>RevealCard</name>
    <message>
        <source>Hold Space to keep it open; let go to close it. Esc closes it now.</source>
        <translation>按住空格键保持显示，松开即关闭；按 Esc 立即关闭。</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan, pickup code, parcel number, last four …</source>
        <translation>扫描、取件码、快件编号、手机尾号…</translation>
    </message>
    <message>
        <source>Scan field</source>
        <translation>扫描框</translation>
    </message>
    <message>
        <source>Takes every scan, from every screen.</source>
        <translation>在任何界面都接收扫描。</translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>Sign in first, then scan.</source>
        <translation>请先登录，再扫描。</translation>
    </message>
    <message>
        <source>Nothing here has a use for this scan.</source>
        <translation>此处用不到这次扫描。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>working …</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>reveals %1/%2</source>
        <translation>查看 %1/%2</translation>
    </message>
    <message>
        <source>log %1 ✓</source>
        <translation>日志 %1 ✓</translation>
    </message>
    <message>
        <source>log with %1 entries, sound</source>
        <translation>日志共 %1 条，完好</translation>
    </message>
    <message>
        <source>log %1 ✗ broken</source>
        <translation>日志 %1 ✗ 已损坏</translation>
    </message>
    <message>
        <source>log with %1 entries, broken</source>
        <translation>日志共 %1 条，已损坏</translation>
    </message>
    <message>
        <source>unwitnessed</source>
        <translation>未经见证</translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n min ago</source>
        <translation>
            <numerusform>%n 分钟前已见证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n h ago</source>
        <translation>
            <numerusform>%n 小时前已见证</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>稽核</translation>
    </message>
</context>
</TS>
