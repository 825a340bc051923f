<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Sealpost</source>
        <translation>关于 Sealpost</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>驿站文件夹</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>本机密钥</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>构建于</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt and PySide6 are used under the LGPL 3, the icons (Lucide) under the ISC licence, the font of the labels (Noto Sans CJK) under the SIL Open Font License 1.1.</source>
        <translation>Apache License 2.0。Qt 和 PySide6 依 LGPL 3 使用，图标（Lucide）依 ISC 许可证使用，面单字体（Noto Sans CJK）依 SIL Open Font License 1.1 使用。</translation>
    </message>
    <message>
        <source>In the operating system&apos;s key store. A copy of the station&apos;s folder and a bought passphrase open nothing on another computer. It does not stop a program that runs here as the same user.</source>
        <translation>保存在操作系统的密钥库中。即使有人复制了驿站文件夹并买到口令，在其他电脑上也打不开任何内容。它不能阻止在本机以同一用户身份运行的程序。</translation>
    </message>
    <message>
        <source>In a file of this user, because this computer offers no key store. Disk-theft protection: weak. A copy of the station&apos;s folder alone opens nothing; whoever has the whole disk has this file, too, and only the passphrases then stand in the way.</source>
        <translation>保存在当前用户的一个文件中，因为这台电脑没有密钥库。硬盘被盗时的保护：弱。仅复制驿站文件夹打不开任何内容；但拿到整块硬盘的人也就有了这个文件，此时只剩口令这一道防线。</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>&amp;Camera for scanning</source>
        <translation>扫描用摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>the first that is connected</source>
        <translation>第一个已连接的摄像头</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>The camera read a label.</source>
        <translation>摄像头读到了一张面单。</translation>
    </message>
</context>
<context>
    <name>ConsigneeStep</name>
    <message>
        <source>Consignee</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Name, phone and address in one &amp;block</source>
        <translation>姓名、电话、地址，整段粘贴(&amp;B)</translation>
    </message>
    <message>
        <source>Type or paste, for example
张三 13800138000 江苏省南京市鼓楼区中山路1号</source>
        <translation>输入或粘贴，例如
张三 13800138000 江苏省南京市鼓楼区中山路1号</translation>
    </message>
    <message>
        <source>Pas&amp;te from the clipboard</source>
        <translation>从剪贴板粘贴(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>Pro&amp;vince</source>
        <translation>省(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;City</source>
        <translation>市(&amp;C)</translation>
    </message>
    <message>
        <source>D&amp;istrict</source>
        <translation>区县(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Street and number</source>
        <translation>街道门牌(&amp;S)</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No usual number</source>
        <translation>号码不常见</translation>
    </message>
    <message>
        <source>Type the consignee&apos;s name.</source>
        <translation>请输入收件人姓名。</translation>
    </message>
    <message>
        <source>Type the consignee&apos;s phone number.</source>
        <translation>请输入收件人电话。</translation>
    </message>
    <message>
        <source>Type street and number.</source>
        <translation>请输入街道和门牌号。</translation>
    </message>
</context>
<context>
    <name>CourierList</name>
    <message>
        <source>Who takes parcels out?</source>
        <translation>谁来取走快件？</translation>
    </message>
    <message>
        <source>Courier&apos;s name …</source>
        <translation>快递员姓名…</translation>
    </message>
    <message>
        <source>Courier&apos;s name</source>
        <translation>快递员姓名</translation>
    </message>
    <message>
        <source>Couriers</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>No couriers yet</source>
        <translation>还没有快递员</translation>
    </message>
    <message>
        <source>The manager adds couriers in the office (F7). Then they appear here.</source>
        <translation>站长在“站务”(F7) 中添加快递员后，会显示在这里。</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Run left open</source>
        <translation>未结束的批次</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels since %1 – go on</source>
        <translation>
            <numerusform>自 %1 起 %n 件 – 继续</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodianPage</name>
    <message>
        <source>The second custodian</source>
        <translation>第二保管人</translation>
    </message>
    <message>
        <source>A person outside the daily work holds the other key. Nothing of it stays here: let this person type the passphrase, and take file and sheet away.</source>
        <translation>另一把密钥由不参与日常工作的人保管，本机不留存。请由本人输入口令，并带走密钥文件和恢复单。</translation>
    </message>
    <message>
        <source>Make the keys (Enter)</source>
        <translation>生成密钥（回车）</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>On a USB stick that this person takes away.</source>
        <translation>存到由本人带走的U盘上。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Opens the key file when the passphrase is lost.</source>
        <translation>忘记口令时用它打开密钥文件。</translation>
    </message>
    <message>
        <source>Printed or saved.</source>
        <translation>已打印或保存。</translation>
    </message>
    <message>
        <source>&amp;Save key file …</source>
        <translation>保存密钥文件(&amp;S)…</translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>The second custodian has both, and they lie in &amp;two different places</source>
        <translation>两样都已交给第二保管人，并存放在两个不同的地方(&amp;T)</translation>
    </message>
    <message>
        <source>Saved on the station&apos;s own disk: move it to a stick before you go on.</source>
        <translation>已保存在本站自己的磁盘上：继续之前请移到 U 盘。</translation>
    </message>
    <message>
        <source>Not in the station&apos;s own folder: whoever takes the computer would have both keys.</source>
        <translation>不能存在驿站自己的文件夹里：否则拿走电脑的人就有了两把密钥。</translation>
    </message>
    <message>
        <source>Save the custodian&apos;s key file</source>
        <translation>保存保管人的密钥文件</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation>没有成功。请检查存储介质，或换个位置。</translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>The program made a mistake; this step was not done. Try again, and tell the maker: %1.</source>
        <translation>程序出错，这一步没有完成。请重试，并告知开发者：%1。</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Printer, scanner, camera</source>
        <translation>打印机、扫码枪、摄像头</translation>
    </message>
    <message>
        <source>Plug everything in now. What is missing can be added later under Settings.</source>
        <translation>请现在接好设备。缺少的以后可以在“设置”里添加。</translation>
    </message>
    <message>
        <source>Label printer: ready</source>
        <translation>面单打印机：就绪</translation>
    </message>
    <message>
        <source>Label printer: none found yet</source>
        <translation>面单打印机：尚未找到</translation>
    </message>
    <message>
        <source>Scanner: works</source>
        <translation>扫码枪：正常</translation>
    </message>
    <message>
        <source>Scanner: scan any code to try it</source>
        <translation>扫码枪：随便扫一个码试试</translation>
    </message>
    <message>
        <source>Camera: ready</source>
        <translation>摄像头：就绪</translation>
    </message>
    <message>
        <source>Camera: none found (a scanner is enough)</source>
        <translation>摄像头：未找到（有扫码枪即可）</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>摄像头(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DocumentStep</name>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>证件类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>证件号码(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ame on the document</source>
        <translation>证件上的姓名(&amp;A)</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>有效期起(&amp;F)</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>有效期止(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Long-term (no end of validity)</source>
        <translation>长期有效(&amp;L)</translation>
    </message>
    <message>
        <source>YYYYMMDD</source>
        <translation>年月日，如 20260228</translation>
    </message>
    <message>
        <source>both lines, with / between them</source>
        <translation>两行，中间用 / 隔开</translation>
    </message>
    <message>
        <source>This is no day. Type it as 20260228.</source>
        <translation>这不是日期。请按 20260228 的格式输入。</translation>
    </message>
    <message>
        <source>Type the number that stands on the document.</source>
        <translation>请输入证件上的号码。</translation>
    </message>
    <message>
        <source>Type the name that stands on the document.</source>
        <translation>请输入证件上的姓名。</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Set up a station</source>
        <translation>新建驿站</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>上一步 (Esc)</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The station “%1” is made. Sign in as its manager.</source>
        <translation>驿站“%1”已建好。请以站长身份登录。</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Choose the courier first, then scan.</source>
        <translation>请先选择快递员，再扫描。</translation>
    </message>
    <message>
        <source>%1 is out with %2.</source>
        <translation>%1 已交给 %2。</translation>
    </message>
    <message>
        <source>%1 is in this run already; it counts once.</source>
        <translation>%1 已在此批次中，只计一次。</translation>
    </message>
    <message>
        <source>%1 is back at the station.</source>
        <translation>%1 已退回驿站。</translation>
    </message>
    <message>
        <source>The run is closed: %1 answers for its parcels now.</source>
        <translation>批次已结束：快件现由 %1 负责。</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收寄时间</translation>
    </message>
    <message>
        <source>Surname: %1</source>
        <translation>姓氏：%1</translation>
    </message>
    <message>
        <source>Last four of the phone: %1</source>
        <translation>手机尾号：%1</translation>
    </message>
</context>
<context>
    <name>HistoryFilterRow</name>
    <message>
        <source>Everybody</source>
        <translation>所有人员</translation>
    </message>
    <message>
        <source>Parcel number or name …</source>
        <translation>快件编号或姓名…</translation>
    </message>
    <message>
        <source>Part of a parcel number or of a name</source>
        <translation>快件编号或姓名的一部分</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>操作类型</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>History, newest first; Enter shows the parcel&apos;s life</source>
        <translation>历史记录，最新在前；按回车查看快件经历</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No entry fits the filter. Shorten the text, or ask for a longer time.</source>
        <translation>没有符合条件的记录。请缩短文字，或放宽时间范围。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>This entry is not about a parcel.</source>
        <translation>此记录与快件无关。</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Intake</source>
        <translation>收寄</translation>
    </message>
    <message>
        <source>Turn away (Ctrl+R)</source>
        <translation>拒收 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人证核对</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>稍后处理 (Esc)</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>上一步 (Esc)</translation>
    </message>
    <message>
        <source>Sealing …</source>
        <translation>正在封存…</translation>
    </message>
    <message>
        <source>Take in and print (Enter)</source>
        <translation>收寄并打印（回车）</translation>
    </message>
    <message>
        <source>Next parcel (Enter)</source>
        <translation>下一件（回车）</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>继续（回车）</translation>
    </message>
    <message>
        <source>%1 is not accepted: its label was not read back. It waits in the list.</source>
        <translation>%1 尚未收寄：面单没有回扫。它在列表中等待。</translation>
    </message>
    <message>
        <source>Turned away and recorded: %1.</source>
        <translation>已拒收并记录：%1。</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>The first label</source>
        <translation>第一张面单</translation>
    </message>
    <message>
        <source>Print a test label, stick it on something, and scan it back.</source>
        <translation>打印一张测试面单，贴好，再扫回来。</translation>
    </message>
    <message>
        <source>Make the station (Enter)</source>
        <translation>建立驿站（回车）</translation>
    </message>
    <message>
        <source>Make the station &amp;without a test; the printer comes later</source>
        <translation>不测试，先建立驿站，以后再接打印机(&amp;W)</translation>
    </message>
</context>
<context>
    <name>LabelStep</name>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Scan the square code on the label that was just printed.</source>
        <translation>请扫描刚打印的面单上的二维码。</translation>
    </message>
    <message>
        <source>Print &amp;again (Ctrl+P)</source>
        <translation>再打印一次(&amp;A) (Ctrl+P)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已收寄</translation>
    </message>
    <message>
        <source>Enter begins the next parcel.</source>
        <translation>按回车开始下一件。</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>尚未收寄</translation>
    </message>
    <message>
        <source>Its label must be read first.</source>
        <translation>须先回扫面单。</translation>
    </message>
    <message>
        <source>%1 is accepted.</source>
        <translation>%1 已收寄。</translation>
    </message>
</context>
<context>
    <name>LabelTrial</name>
    <message>
        <source>Scan the square code on the test label.</source>
        <translation>请扫描测试面单上的二维码。</translation>
    </message>
    <message>
        <source>Print it a&amp;gain</source>
        <translation>再打印一次(&amp;G)</translation>
    </message>
    <message>
        <source>Print a &amp;test label</source>
        <translation>打印测试面单(&amp;T)</translation>
    </message>
    <message>
        <source>The test label was read back: printer, paper and scanner work together.</source>
        <translation>测试面单已回扫：打印机、纸张和扫码枪配合正常。</translation>
    </message>
    <message>
        <source>The test label was read back.</source>
        <translation>测试面单已回扫。</translation>
    </message>
</context>
<context>
    <name>LabelsScreen</name>
    <message>
        <source>Labels</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Printer and test label</source>
        <translation>打印机与测试面单</translation>
    </message>
    <message>
        <source>Picture of a sample label</source>
        <translation>面单样张图片</translation>
    </message>
    <message>
        <source>Save as P&amp;NG …</source>
        <translation>另存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Save the sample label</source>
        <translation>保存面单样张</translation>
    </message>
    <message>
        <source>The sample was saved.</source>
        <translation>样张已保存。</translation>
    </message>
    <message>
        <source>The sample could not be saved there. Choose another place.</source>
        <translation>样张无法保存到那里。请换个位置。</translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>The life of %1</source>
        <translation>%1 的经历</translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
</context>
<context>
    <name>LogStrip</name>
    <message>
        <source>&amp;Verify the log</source>
        <translation>校验日志(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Log: %1 entries, none of them signed yet</source>
        <translation>日志：%1 条，均未签名</translation>
    </message>
    <message numerus="yes">
        <source>Log: %1 entries, %n not signed yet; signed at %2</source>
        <translation>
            <numerusform>日志：%1 条，其中 %n 条未签名；上次签名 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Log: %1 entries, all signed at %2</source>
        <translation>日志：%1 条，已于 %2 全部签名</translation>
    </message>
    <message>
        <source>Not verified: cancelled.</source>
        <translation>未校验：已取消。</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>正在校验日志</translation>
    </message>
    <message>
        <source>The log was verified and is sound.</source>
        <translation>日志已校验，完好无损。</translation>
    </message>
    <message>
        <source>The log was verified and is not sound.</source>
        <translation>日志已校验，存在问题。</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>The log is exported. Anybody can check it with verify-log.</source>
        <translation>日志已导出。任何人都可以用 verify-log 校验。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>文件无法写入，请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>LogVerdictWords</name>
    <message>
        <source>The log is sound: %1 entries, all signed, root %2…</source>
        <translation>日志完好：%1 条，全部已签名，根 %2…</translation>
    </message>
    <message>
        <source>The log is not sound (finding %1): %2 Change nothing, and call whoever audits this station.</source>
        <translation>日志有问题（结论 %1）：%2请不要作任何更改，并通知本站的稽核人员。</translation>
    </message>
    <message numerus="yes">
        <source>The program ended %n times without closing the station.</source>
        <translation>
            <numerusform>程序有 %n 次未正常关闭驿站就结束了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints bear the key of a day long over.</source>
        <translation>
            <numerusform>有 %n 个检查点使用了早已过期的日密钥。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock was confirmed %n times.</source>
        <translation>
            <numerusform>时钟被确认过 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>this is not a log of ours.</source>
        <translation>这不是本系统的日志。</translation>
    </message>
    <message>
        <source>the log holds no entry.</source>
        <translation>日志中没有记录。</translation>
    </message>
    <message>
        <source>only the first %1 entries are signed.</source>
        <translation>只有前 %1 条已签名。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is not signed by the log.</source>
        <translation>第 %1 条之后的检查点不是由本日志签名的。</translation>
    </message>
    <message>
        <source>what should be the checkpoint after %1 entries is none.</source>
        <translation>第 %1 条之后应为检查点，但不是。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is not whole.</source>
        <translation>第 %1 条之后的检查点不完整。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is of another log.</source>
        <translation>第 %1 条之后的检查点属于另一份日志。</translation>
    </message>
    <message>
        <source>the known checkpoint after %1 entries is not signed by this log.</source>
        <translation>已知的第 %1 条检查点不是由本日志签名的。</translation>
    </message>
    <message>
        <source>what should be entry %1 is none.</source>
        <translation>第 %1 条应为记录，但不是。</translation>
    </message>
    <message>
        <source>what should be entry %1 is far too long.</source>
        <translation>第 %1 条记录过长。</translation>
    </message>
    <message>
        <source>entry %1 is not the one that belongs there.</source>
        <translation>第 %1 条不是应在此处的记录。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries does not belong where it stands.</source>
        <translation>第 %1 条之后的检查点位置不对。</translation>
    </message>
    <message>
        <source>the first %1 entries are not those that were signed.</source>
        <translation>前 %1 条与当时签名的内容不同。</translation>
    </message>
    <message>
        <source>it is cut: a known checkpoint says that there were %1 entries.</source>
        <translation>日志被截断：已知检查点表明曾有 %1 条。</translation>
    </message>
    <message>
        <source>the first %1 entries are not those of a known checkpoint.</source>
        <translation>前 %1 条与已知检查点不符。</translation>
    </message>
    <message>
        <source>the known checkpoint after %1 entries is of another log.</source>
        <translation>已知的第 %1 条检查点属于另一份日志。</translation>
    </message>
    <message>
        <source>it does not begin with the making of the station.</source>
        <translation>日志不是从建站开始的。</translation>
    </message>
    <message>
        <source>the key was turned before entry %1 without the old key&apos;s signature.</source>
        <translation>第 %1 条之前更换了密钥，但没有旧密钥的签名。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries bears another day&apos;s key.</source>
        <translation>第 %1 条之后的检查点使用了另一天的密钥。</translation>
    </message>
    <message>
        <source>entry %1 names a key for a day that is not its own.</source>
        <translation>第 %1 条指定的密钥不属于当天。</translation>
    </message>
    <message>
        <source>entry %1 names a key for a day that is over.</source>
        <translation>第 %1 条指定的密钥属于已过去的日期。</translation>
    </message>
    <message>
        <source>entry %1 names a key that was used before.</source>
        <translation>第 %1 条指定的密钥曾被使用过。</translation>
    </message>
    <message>
        <source>the open station was silent for more than an hour before entry %1.</source>
        <translation>第 %1 条之前，营业中的驿站超过一小时没有记录。</translation>
    </message>
    <message>
        <source>entry %1 is of a new start of the program, but does not open the station.</source>
        <translation>第 %1 条属于程序的新一次启动，但不是开站记录。</translation>
    </message>
    <message>
        <source>the time of entry %1 is before that of the entry before.</source>
        <translation>第 %1 条的时间早于前一条。</translation>
    </message>
    <message>
        <source>the running clock of entry %1 went back.</source>
        <translation>第 %1 条的运行时钟倒退了。</translation>
    </message>
    <message>
        <source>the clock jumped before entry %1, and nobody confirmed it.</source>
        <translation>第 %1 条之前时钟发生跳变，且无人确认。</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>station made</source>
        <translation>建站</translation>
    </message>
    <message>
        <source>program started</source>
        <translation>程序启动</translation>
    </message>
    <message>
        <source>program closed</source>
        <translation>程序关闭</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>person added</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>intake refused</source>
        <translation>拒绝收寄</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>收寄</translation>
    </message>
    <message>
        <source>label printed</source>
        <translation>打印面单</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>收寄完成</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>scan refused</source>
        <translation>扫描被拒</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>opening refused</source>
        <translation>查看被拒</translation>
    </message>
    <message>
        <source>run begun</source>
        <translation>开始批次</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>handover taken back</source>
        <translation>撤回交接</translation>
    </message>
    <message>
        <source>run closed</source>
        <translation>结束批次</translation>
    </message>
    <message>
        <source>log verified</source>
        <translation>校验日志</translation>
    </message>
    <message>
        <source>log exported</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>log key turned</source>
        <translation>更换日志密钥</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>%1 scanned %2 and saw its hint</source>
        <translation>%1 扫描了 %2，看到提示信息</translation>
    </message>
    <message>
        <source>not one of our labels</source>
        <translation>不是本系统的面单</translation>
    </message>
    <message>
        <source>the label was misread</source>
        <translation>面单读取有误</translation>
    </message>
    <message>
        <source>no parcel has this label</source>
        <translation>没有对应的快件</translation>
    </message>
    <message>
        <source>the label is dead</source>
        <translation>面单已失效</translation>
    </message>
    <message>
        <source>the label was not scanned back yet</source>
        <translation>面单尚未回扫</translation>
    </message>
    <message>
        <source>another label was expected</source>
        <translation>应为另一张面单</translation>
    </message>
    <message>
        <source>the label&apos;s secret is gone</source>
        <translation>面单密钥已不存在</translation>
    </message>
    <message>
        <source>not for this role</source>
        <translation>岗位无权限</translation>
    </message>
    <message>
        <source>not in this courier&apos;s run</source>
        <translation>不在该快递员的批次中</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation>额度已用完</translation>
    </message>
    <message>
        <source>already out with a courier</source>
        <translation>已交给快递员</translation>
    </message>
    <message>
        <source>not in the run</source>
        <translation>不在批次中</translation>
    </message>
    <message>
        <source>the run is closed</source>
        <translation>批次已结束</translation>
    </message>
    <message>
        <source>its state does not allow it</source>
        <translation>当前状态不允许</translation>
    </message>
    <message>
        <source>the label was not scanned just now</source>
        <translation>面单不是刚刚扫描的</translation>
    </message>
    <message>
        <source>%1 made the station</source>
        <translation>%1 建立了驿站</translation>
    </message>
    <message>
        <source>The program was started; %1 is the first to sign in</source>
        <translation>程序启动，%1 首先登录</translation>
    </message>
    <message>
        <source>The program was closed while %1 was signed in</source>
        <translation>程序关闭，当时登录人为 %1</translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation>%1 登录</translation>
    </message>
    <message>
        <source>Wrong passphrase for %2: %3</source>
        <translation>%2 的口令错误：%3</translation>
    </message>
    <message>
        <source>%1 locked the desk</source>
        <translation>%1 锁定了柜台</translation>
    </message>
    <message>
        <source>%1 added %2 to the staff as %3</source>
        <translation>%1 添加了人员 %2，岗位：%3</translation>
    </message>
    <message>
        <source>%1 turned a sender away: %3</source>
        <translation>%1 拒绝收寄：%3</translation>
    </message>
    <message>
        <source>%1 took %2 in: %3</source>
        <translation>%1 收寄 %2：%3</translation>
    </message>
    <message>
        <source>%1 sent the label of %2 to the printer</source>
        <translation>%1 打印了 %2 的面单</translation>
    </message>
    <message>
        <source>%1 scanned the label back: %2 is accepted</source>
        <translation>%1 回扫面单，%2 收寄完成</translation>
    </message>
    <message>
        <source>%1 gave %2 up before it was accepted</source>
        <translation>%1 将 %2 作废（未完成收寄）</translation>
    </message>
    <message>
        <source>A scan by %1 was refused (%2): %3</source>
        <translation>%1 的扫描被拒（%2）：%3</translation>
    </message>
    <message>
        <source>%1 opened the %3 of %2</source>
        <translation>%1 查看了 %2 的%3</translation>
    </message>
    <message>
        <source>%1 was refused the %3 of %2</source>
        <translation>%1 查看 %2 的%3被拒</translation>
    </message>
    <message>
        <source>%1 began a run for %3</source>
        <translation>%1 为 %3 开始了批次</translation>
    </message>
    <message>
        <source>%1 handed %2 over to %3</source>
        <translation>%1 将 %2 交给 %3</translation>
    </message>
    <message>
        <source>%1 took %2 back from %3</source>
        <translation>%1 从 %3 处撤回 %2</translation>
    </message>
    <message>
        <source>%1 closed a run: %3</source>
        <translation>%1 结束了批次：%3</translation>
    </message>
    <message>
        <source>%1 verified the log: %3</source>
        <translation>%1 校验了日志：%3</translation>
    </message>
    <message>
        <source>%1 exported the log: %3</source>
        <translation>%1 导出了日志：%3</translation>
    </message>
    <message>
        <source>The log has its key of the new day</source>
        <translation>日志已换用当天的密钥</translation>
    </message>
    <message>
        <source>The station is awake; %1 is signed in</source>
        <translation>驿站运行中，登录人 %1</translation>
    </message>
    <message>
        <source>no parcel of ours</source>
        <translation>非本站快件</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>the document may not be accepted</source>
        <translation>证件不符合要求</translation>
    </message>
    <message>
        <source>no document was shown</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>face and document do not match</source>
        <translation>人证不符</translation>
    </message>
    <message>
        <source>the contents may not be sent</source>
        <translation>内件禁止寄递</translation>
    </message>
    <message>
        <source>the sender did not let it be opened</source>
        <translation>寄件人拒绝开箱验视</translation>
    </message>
    <message>
        <source>the sender left</source>
        <translation>寄件人离开</translation>
    </message>
    <message>
        <source>document in order</source>
        <translation>证件有效</translation>
    </message>
    <message>
        <source>document accepted with warnings</source>
        <translation>证件有效（有提示）</translation>
    </message>
    <message>
        <source>no document needed</source>
        <translation>无需证件</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, sound</source>
        <translation>
            <numerusform>%n 条，完好</numerusform>
        </translation>
    </message>
    <message>
        <source>not sound, finding %1</source>
        <translation>有问题，结论 %1</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Lan&amp;guage (F10)</source>
        <translation>语言 (F10)(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>So&amp;unds for accepted, attention and refused</source>
        <translation>为“完成”“注意”“拒绝”播放提示音(&amp;U)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>The first manager</source>
        <translation>第一位站长</translation>
    </message>
    <message>
        <source>The manager adds the staff and holds one of the two keys to the sealed identity records.</source>
        <translation>站长添加员工，并掌管封存实名记录的两把密钥之一。</translation>
    </message>
    <message>
        <source>Type the manager&apos;s name.</source>
        <translation>请输入站长姓名。</translation>
    </message>
    <message>
        <source>&amp;Name of the manager</source>
        <translation>站长姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Nobody can look this passphrase up or reset it. Without it the station cannot be managed.</source>
        <translation>任何人都无法查看或重置此口令。没有它就无法管理驿站。</translation>
    </message>
</context>
<context>
    <name>ManifestView</name>
    <message>
        <source>&amp;Print the slip</source>
        <translation>打印凭条(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Next run (Enter)</source>
        <translation>下一批次 (Enter)</translation>
    </message>
    <message>
        <source>Printer of the slip</source>
        <translation>凭条打印机</translation>
    </message>
    <message>
        <source>The log at this moment; the slip carries it</source>
        <translation>此刻的日志检查点，凭条上会印出</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>已交接给 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · together %2 kg</source>
        <translation>%1 · 共 %2 kg</translation>
    </message>
    <message>
        <source>no printer found: save the slip as PDF</source>
        <translation>没有打印机：请将凭条另存为 PDF</translation>
    </message>
    <message>
        <source>The slip is on its way to the printer.</source>
        <translation>凭条已发送到打印机。</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>保存凭条</translation>
    </message>
    <message>
        <source>The slip is saved.</source>
        <translation>凭条已保存。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>文件无法写入，请换一个文件夹。</translation>
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
    <name>ParcelList</name>
    <message>
        <source>Part of the parcel number …</source>
        <translation>快件编号的一部分…</translation>
    </message>
    <message>
        <source>Part of the parcel number</source>
        <translation>快件编号的一部分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>快件编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收寄时间</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n; type a number for older ones</source>
        <translation>
            <numerusform>最新 %n 件，更早的请输入编号查找</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n; more below</source>
        <translation>
            <numerusform>最新 %n 件，下拉查看更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No parcel fits. Shorten the number, or scan the label.</source>
        <translation>没有符合的快件。请缩短编号，或扫描面单。</translation>
    </message>
    <message>
        <source>Nothing in your runs</source>
        <translation>你的批次中没有快件</translation>
    </message>
    <message>
        <source>Parcels handed over to you appear here. Scan one of their labels to read its address.</source>
        <translation>交接给你的快件会显示在这里。扫描其面单即可查看地址。</translation>
    </message>
    <message>
        <source>No parcels yet</source>
        <translation>还没有快件</translation>
    </message>
    <message>
        <source>Parcels taken in appear here. Scan a label to see its parcel.</source>
        <translation>收寄的快件会显示在这里。扫描面单可查看对应快件。</translation>
    </message>
</context>
<context>
    <name>ParcelStep</name>
    <message>
        <source>Parcel</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>内件品名(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Weight, kg</source>
        <translation>重量，千克(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation>件数(&amp;P)</translation>
    </message>
    <message>
        <source>Declared &amp;value, yuan</source>
        <translation>声明价值，元(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Destination code</source>
        <translation>目的地代码(&amp;D)</translation>
    </message>
    <message>
        <source>what is in it</source>
        <translation>里面是什么</translation>
    </message>
    <message>
        <source>Contents &amp;inspected</source>
        <translation>内件已验视(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Security check passed</source>
        <translation>安检已通过(&amp;S)</translation>
    </message>
    <message>
        <source>Look inside, then tick this with the space bar. If that is declined: Ctrl+R.</source>
        <translation>请开箱验视，然后按空格键勾选。对方拒绝验视：Ctrl+R。</translation>
    </message>
    <message>
        <source>The label will show</source>
        <translation>面单上将显示</translation>
    </message>
    <message>
        <source>Say what is in it.</source>
        <translation>请填写内件品名。</translation>
    </message>
    <message>
        <source>Kilograms, up to %1.</source>
        <translation>千克，最多 %1。</translation>
    </message>
    <message>
        <source>From 1 to %1.</source>
        <translation>1 到 %1。</translation>
    </message>
    <message>
        <source>Yuan, as 99.50.</source>
        <translation>元，如 99.50。</translation>
    </message>
    <message>
        <source>A to Z, 0 to 9 and the hyphen, up to 12.</source>
        <translation>A–Z、0–9 和连字符，最多 12 位。</translation>
    </message>
    <message>
        <source>inspected</source>
        <translation>已验视</translation>
    </message>
    <message>
        <source>security checked</source>
        <translation>已安检</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer was found. The parcel can be taken in; its label waits.</source>
        <translation>未找到打印机。快件可以先收下，面单稍后打印。</translation>
    </message>
    <message>
        <source>Printed by “%1”, %2 × %3 mm</source>
        <translation>由“%1”打印，%2 × %3 毫米</translation>
    </message>
</context>
<context>
    <name>ParcelWords</name>
    <message>
        <source>not yet labelled</source>
        <translation>待贴面单</translation>
    </message>
    <message>
        <source>at the station</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>out with a courier</source>
        <translation>派件中</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>the sender answers for it</source>
        <translation>由寄件人负责</translation>
    </message>
    <message>
        <source>the station answers for it</source>
        <translation>由驿站负责</translation>
    </message>
    <message>
        <source>the courier answers for it</source>
        <translation>由快递员负责</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示信息</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>寄件人信息</translation>
    </message>
    <message>
        <source>call the consignee</source>
        <translation>联系收件人</translation>
    </message>
    <message>
        <source>problem with the delivery</source>
        <translation>派送有问题</translation>
    </message>
    <message>
        <source>the customer asks for it</source>
        <translation>客户要求</translation>
    </message>
    <message>
        <source>return to the sender</source>
        <translation>退回寄件人</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Last four</source>
        <translation>尾号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
</context>
<context>
    <name>ParcelsScreen</name>
    <message>
        <source>Parcels of your runs</source>
        <translation>你的派件</translation>
    </message>
    <message>
        <source>Scan the label of this parcel to read its address.</source>
        <translation>请扫描此件的面单以查看地址。</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not alike. Type it again.</source>
        <translation>两次不一致。请再输一次。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>再输一次(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s).</source>
        <translation>
            <numerusform>还差 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Five or six words that do not belong together are easy to remember and hard to guess. Spaces count. Use it nowhere else.</source>
        <translation>用五六个互不相干的词组成口令，好记又难猜。空格也算字符。不要在别处使用。</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Person</source>
        <translation>人证核对</translation>
    </message>
    <message>
        <source>Type the sender&apos;s phone number.</source>
        <translation>请输入寄件人电话。</translation>
    </message>
    <message>
        <source>This is no telephone number. Type it as 13800138000 or 025-83212345.</source>
        <translation>这不是电话号码。请按 13800138000 或 025-83212345 的格式输入。</translation>
    </message>
    <message>
        <source>Type the sender&apos;s address.</source>
        <translation>请输入寄件人地址。</translation>
    </message>
    <message>
        <source>Look at the person and at the document</source>
        <translation>请看人，再看证件</translation>
    </message>
    <message>
        <source>&amp;Face and picture are the same person</source>
        <translation>本人与证件照片一致(&amp;F)</translation>
    </message>
    <message>
        <source>The &amp;document is genuine and undamaged</source>
        <translation>证件真实、完好(&amp;D)</translation>
    </message>
    <message>
        <source>I have looked into the &amp;warnings</source>
        <translation>已逐条核对警告(&amp;W)</translation>
    </message>
    <message>
        <source>Look, then tick this with the space bar. If it is not so: Ctrl+R.</source>
        <translation>核对后按空格键勾选。不符合：Ctrl+R。</translation>
    </message>
    <message>
        <source>How the sender is reached</source>
        <translation>寄件人联系方式</translation>
    </message>
    <message>
        <source>Sender&apos;s &amp;phone</source>
        <translation>寄件人电话(&amp;P)</translation>
    </message>
    <message>
        <source>Sender&apos;s &amp;address</source>
        <translation>寄件人地址(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PictureScan</name>
    <message>
        <source>The camera is starting …</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>The camera is off. Drop a picture of a label here.</source>
        <translation>摄像头已关闭。可将面单图片拖到这里。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, then paste it.</source>
        <translation>剪贴板中没有图片。请先复制，再粘贴。</translation>
    </message>
    <message>
        <source>Drop one picture file (PNG or JPEG) at a time.</source>
        <translation>请一次拖入一个图片文件（PNG 或 JPEG）。</translation>
    </message>
    <message>
        <source>Scan by picture</source>
        <translation>图像扫描</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Ca&amp;mera off</source>
        <translation>关闭摄像头(&amp;M)</translation>
    </message>
    <message>
        <source>Ca&amp;mera on</source>
        <translation>打开摄像头(&amp;M)</translation>
    </message>
    <message>
        <source>Open p&amp;icture…</source>
        <translation>打开图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Past&amp;e</source>
        <translation>粘贴(&amp;E)</translation>
    </message>
    <message>
        <source>Several labels: click the one you mean, or press its number.</source>
        <translation>有多张面单：点击所需的一张，或按其数字键。</translation>
    </message>
    <message>
        <source>Hold the label flat before the camera; or drop, open or paste a picture of it.</source>
        <translation>将面单平放在摄像头前；也可以拖入、打开或粘贴面单图片。</translation>
    </message>
    <message>
        <source>Open a picture of a label</source>
        <translation>打开面单图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The code before the camera is not one of our labels.</source>
        <translation>摄像头前的码不是本系统的面单。</translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Plug it in again: this goes on by itself.</source>
        <translation>摄像头“%1”没有画面。请重新插上，会自动继续。</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in: this goes on by itself.</source>
        <translation>没有连接摄像头。请插上，会自动继续。</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>无法打开此文件，请换一个。</translation>
    </message>
</context>
<context>
    <name>PictureScreen</name>
    <message>
        <source>Scan by &amp;picture</source>
        <translation>图像扫描(&amp;P)</translation>
    </message>
    <message>
        <source>Close the &amp;picture</source>
        <translation>关闭图像(&amp;P)</translation>
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
    <name>PrintChoiceRow</name>
    <message>
        <source>no printer found</source>
        <translation>未找到打印机</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
    <message>
        <source>Label si&amp;ze</source>
        <translation>面单尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>Reso&amp;lution</source>
        <translation>分辨率(&amp;L)</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
</context>
<context>
    <name>PrintState</name>
    <message>
        <source>No printer was found. Plug one in, then print.</source>
        <translation>未找到打印机。请接上打印机再打印。</translation>
    </message>
    <message>
        <source>The label is being drawn …</source>
        <translation>正在生成面单…</translation>
    </message>
    <message>
        <source>No label was sent yet.</source>
        <translation>尚未发送面单。</translation>
    </message>
    <message>
        <source>Waiting for “%1” …</source>
        <translation>正在等待“%1”…</translation>
    </message>
    <message>
        <source>“%1” is printing …</source>
        <translation>“%1”正在打印…</translation>
    </message>
    <message>
        <source>“%1” has printed the label.</source>
        <translation>“%1”已打印面单。</translation>
    </message>
    <message>
        <source>“%1” is gone. Choose another printer, then print again.</source>
        <translation>“%1”不见了。请选择另一台打印机再打印。</translation>
    </message>
    <message>
        <source>“%1” is not ready. Check power, cover and cable, then print again.</source>
        <translation>“%1”未就绪。请检查电源、机盖和连接线，再打印一次。</translation>
    </message>
    <message>
        <source>“%1” is out of paper. Put in a new roll, then print again.</source>
        <translation>“%1”缺纸。请换上新纸卷，再打印一次。</translation>
    </message>
    <message>
        <source>The label was cancelled at “%1”. Print it again.</source>
        <translation>面单在“%1”上被取消。请再打印一次。</translation>
    </message>
    <message>
        <source>“%1” did not print the label. Check paper, cover and cable, then print again.</source>
        <translation>“%1”没有打印面单。请检查纸张、机盖和连接线，再打印一次。</translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Label printer</source>
        <translation>面单打印机</translation>
    </message>
    <message>
        <source>A test label is printed and scanned back in Labels (F6).</source>
        <translation>可在“面单”(F6) 中打印测试面单并回扫。</translation>
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
    <name>ReasonChoice</name>
    <message>
        <source>Why is the sender turned away?</source>
        <translation>为什么拒收？</translation>
    </message>
    <message>
        <source>The reason is recorded, nothing about the person. Esc goes back.</source>
        <translation>只记录原因，不记录寄件人信息。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Why do you open the %1?</source>
        <translation>为什么查看%1？</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Document refused</source>
        <translation>证件不合格</translation>
    </message>
    <message>
        <source>No document shown</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>Person and document do not match</source>
        <translation>人证不符</translation>
    </message>
    <message>
        <source>Contents are forbidden</source>
        <translation>内件禁寄</translation>
    </message>
    <message>
        <source>Inspection declined</source>
        <translation>拒绝验视</translation>
    </message>
    <message>
        <source>Sender left</source>
        <translation>寄件人离开</translation>
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
    <message>
        <source>This cannot be a passphrase: use several different characters that a keyboard types.</source>
        <translation>这不能作为口令：请使用键盘可输入的多个不同字符。</translation>
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
        <source>The address of this parcel was opened %n times already. Ask the manager.</source>
        <translation>
            <numerusform>此件的地址已查看过 %n 次，请找站长。</numerusform>
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
        <source>The picture could not be read. Take another one.</source>
        <translation>图片无法读取，请重新拍一张。</translation>
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
        <source>This computer&apos;s key store did not answer. Unlock it, then try again.</source>
        <translation>本机的密钥库没有响应。请解锁密钥库后重试。</translation>
    </message>
    <message>
        <source>A file of the station is missing: %1. Nothing was changed: keep all files and ask for help.</source>
        <translation>驿站缺少一个文件：%1。没有任何改动：请保留所有文件并寻求帮助。</translation>
    </message>
    <message>
        <source>The keyring is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation>密钥环已损坏，未被使用。没有任何改动：请保留所有文件并寻求帮助。</translation>
    </message>
    <message>
        <source>The policy file is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation>策略文件已损坏，未被使用。没有任何改动：请保留所有文件并寻求帮助。</translation>
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
        <source>The day keys&apos; file is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation>日密钥文件已损坏，未被使用。没有任何改动：请保留所有文件并寻求帮助。</translation>
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
    <name>RevealPanel</name>
    <message>
        <source>Open for a few seconds; the log has it first</source>
        <translation>短暂查看；先记入日志，再显示</translation>
    </message>
    <message>
        <source>Your role opens nothing more of this parcel.</source>
        <translation>你的岗位不能查看此件的其他信息。</translation>
    </message>
    <message>
        <source>Its &amp;history</source>
        <translation>快件经历(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>寄件人信息(&amp;S)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示信息</translation>
    </message>
    <message>
        <source>Contact of %1</source>
        <translation>%1 的联系方式</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>Sender of %1</source>
        <translation>%1 的寄件人信息</translation>
    </message>
    <message>
        <source>Hint of %1</source>
        <translation>%1 的提示信息</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message numerus="yes">
        <source>Close the run of %1 with %n parcels?</source>
        <translation>
            <numerusform>结束 %1 的批次，共 %n 件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the run</source>
        <translation>结束批次</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>继续扫描</translation>
    </message>
    <message>
        <source>Close the run (Enter)</source>
        <translation>结束批次 (Enter)</translation>
    </message>
    <message>
        <source>&amp;Other courier</source>
        <translation>其他快递员(&amp;O)</translation>
    </message>
    <message>
        <source>Parcels of this run, the newest first</source>
        <translation>此批次的快件，最新在前</translation>
    </message>
    <message>
        <source>Scan the first label</source>
        <translation>请扫描第一张面单</translation>
    </message>
    <message>
        <source>Every scan puts a parcel into this run. From then on its courier may open its address.</source>
        <translation>每次扫描都会把快件放入此批次。此后只有该快递员可以查看其地址。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>快件编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>last: %1 → %2</source>
        <translation>上一件：%1 → %2</translation>
    </message>
</context>
<context>
    <name>ScanBack</name>
    <message>
        <source>Scan the label back</source>
        <translation>回扫面单</translation>
    </message>
    <message>
        <source>Stick it on, then scan its code: a label nobody can read is no label.</source>
        <translation>贴好后扫描面单上的码：扫不出来的面单等于没有。</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a label, or type a parcel number …</source>
        <translation>扫描面单，或输入快件编号…</translation>
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
    <name>ScannerCard</name>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Click here, then scan anything.</source>
        <translation>点击此处，然后扫描任意条码。</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>扫描枪测试</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>one of our labels, whole</source>
        <translation>本系统面单，完整</translation>
    </message>
    <message>
        <source>one of our labels, cut</source>
        <translation>本系统面单，不完整</translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation>以 %1 结尾</translation>
    </message>
    <message>
        <source>no end yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>a scanner, %1 ms a key</source>
        <translation>扫描枪，每键 %1 毫秒</translation>
    </message>
    <message>
        <source>typed by hand, %1 ms a key</source>
        <translation>手工输入，每键 %1 毫秒</translation>
    </message>
    <message>
        <source>too short to tell</source>
        <translation>太短，无法判断</translation>
    </message>
    <message>
        <source>It sends control characters (%1). Scan “no control characters” in the scanner&apos;s manual.</source>
        <translation>它发送了控制字符（%1）。请扫描说明书中的“不发送控制字符”设置码。</translation>
    </message>
    <message>
        <source>Let it send Enter after each code: scan “suffix: Enter” in the scanner&apos;s manual.</source>
        <translation>请让它在每个条码后发送回车：扫描说明书中的“后缀：Enter”设置码。</translation>
    </message>
    <message>
        <source>It changes capitals. Switch Caps Lock off, or scan “keyboard: US” in its manual.</source>
        <translation>它改变了大小写。请关闭大写锁定，或扫描说明书中的“键盘：美式”设置码。</translation>
    </message>
    <message>
        <source>It types slowly. Set the delay between characters to zero.</source>
        <translation>它输入太慢。请将字符间延迟设为零。</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Recovery sheet of the second custodian</source>
        <translation>第二保管人恢复单</translation>
    </message>
    <message>
        <source>Station: %1 · id: %2 · made on %3</source>
        <translation>驿站：%1 · 编号：%2 · 日期：%3</translation>
    </message>
    <message>
        <source>This code opens the custodian&apos;s key file when its passphrase is lost. It opens nothing without the file, and the file opens nothing without the manager&apos;s half.</source>
        <translation>忘记口令时，用此恢复码打开保管人的密钥文件。没有密钥文件，恢复码打不开任何东西；没有站长那一半，密钥文件也打不开任何记录。</translation>
    </message>
    <message>
        <source>Put this sheet in an envelope, sign across the flap, and keep it away from the station and from the key file. Make no copy and no photograph.</source>
        <translation>请将本单装入信封，在封口处签名，存放在驿站以外，并与密钥文件分开。不要复印，不要拍照。</translation>
    </message>
    <message>
        <source>It is needed to make a damaged label anew, and when the authorities ask by law who sent a parcel. When the custodian changes, a new sheet is made and this one is destroyed.</source>
        <translation>补打损坏的面单，或主管部门依法查询寄件人时需要用到。更换保管人时另制新单，本单销毁。</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>type, or choose with the arrows</source>
        <translation>输入，或用方向键选择</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>员工名单</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Opening the station …</source>
        <translation>正在打开驿站…</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>登录（回车）</translation>
    </message>
    <message>
        <source>Disk-theft protection: weak. This computer has no key store.</source>
        <translation>硬盘失窃防护：弱。本机没有密钥库。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose your name, or type it.</source>
        <translation>请选择或输入姓名。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) wait for their label: F1, then Ctrl+L.</source>
        <translation>
            <numerusform>有 %n 件快件等待面单：按 F1，再按 Ctrl+L。</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk-theft protection is weak: this computer has no key store, so its secret lies in a file. Whoever takes the disk needs only a passphrase.</source>
        <translation>硬盘失窃防护弱：本机没有密钥库，本机密钥存在文件里。拿走硬盘的人只需要口令。</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Handover slip</source>
        <translation>交接凭条</translation>
    </message>
    <message>
        <source>From this moment the courier answers for these parcels.</source>
        <translation>自此刻起，以上快件由快递员负责。</translation>
    </message>
    <message>
        <source>Station:</source>
        <translation>驿站：</translation>
    </message>
    <message>
        <source>Courier:</source>
        <translation>快递员：</translation>
    </message>
    <message>
        <source>Keep this: with it you can show later whether the station&apos;s log up to this moment was changed.</source>
        <translation>请保存：凭此可在日后证明截至此刻的驿站日志是否被改动。</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>两次输入不一致，请都重新输入。</translation>
    </message>
    <message>
        <source>&amp;Staff</source>
        <translation>人员(&amp;S)</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>岗位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the new person</source>
        <translation>新人员的口令(&amp;P)</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>再输一次(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; several words are best. The new person types it, and nobody looks.</source>
        <translation>
            <numerusform>至少 %n 个字符，最好由几个词组成。由新人员本人输入，旁人回避。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add this person</source>
        <translation>添加此人员(&amp;A)</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>%1 works here now, as %2.</source>
        <translation>%1 现已加入本站，岗位：%2。</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
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
<context>
    <name>StationPage</name>
    <message>
        <source>The station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Five short pages, then the first label is printed. Everything stays on this computer.</source>
        <translation>五页简短设置，然后打印第一张面单。所有数据只存在本机。</translation>
    </message>
    <message>
        <source>Give the station a name.</source>
        <translation>请为驿站命名。</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>驿站名称(&amp;N)</translation>
    </message>
    <message>
        <source>Station &amp;id</source>
        <translation>驿站编号(&amp;I)</translation>
    </message>
    <message>
        <source>3 to 16 of A to Z, 0 to 9 and the hyphen, as NJ-GULOU-01. It cannot be changed.</source>
        <translation>3 到 16 位 A–Z、0–9 和连字符，如 NJ-GULOU-01。以后不能更改。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>the usual place of this user</source>
        <translation>当前用户的默认位置</translation>
    </message>
    <message>
        <source>Choose another &amp;folder …</source>
        <translation>选择其他文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Language (F10 at any time)</source>
        <translation>语言（随时按 F10 切换）</translation>
    </message>
    <message>
        <source>Folder for the station&apos;s data</source>
        <translation>驿站数据文件夹</translation>
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
        <source>log %1</source>
        <translation>日志 %1</translation>
    </message>
    <message>
        <source>log with %1 entries, not verified since sign-in</source>
        <translation>日志 %1 条，登录后尚未校验</translation>
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
    <name>StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>UnlabelledList</name>
    <message>
        <source>Without a &amp;label</source>
        <translation>没有面单(&amp;L)</translation>
    </message>
    <message>
        <source>These parcels are not accepted: their label was never read back. Where the label cannot be printed again, give the parcel up and take it in anew.</source>
        <translation>这些快件尚未收寄：面单没有回扫。面单无法再打印的，请放弃该件，重新收寄。</translation>
    </message>
    <message>
        <source>Parcels without a label</source>
        <translation>没有面单的快件</translation>
    </message>
    <message>
        <source>Print la&amp;bel</source>
        <translation>打印面单(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Give up …</source>
        <translation>放弃(&amp;G)…</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>快件编号</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收件时间</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>can be printed again</source>
        <translation>可以再打印</translation>
    </message>
    <message>
        <source>is lost: give the parcel up</source>
        <translation>已丢失：请放弃该件</translation>
    </message>
    <message>
        <source>Give %1 up? What is sealed under its label is deleted.</source>
        <translation>放弃 %1？其面单下封存的内容将被删除。</translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 was given up.</source>
        <translation>已放弃 %1。</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Not judged yet</source>
        <translation>尚未查验</translation>
    </message>
    <message>
        <source>The document is judged while its number is typed.</source>
        <translation>输入号码时即时查验。</translation>
    </message>
    <message>
        <source>%1 of %2 characters.</source>
        <translation>已输 %1 位，共 %2 位。</translation>
    </message>
    <message>
        <source>Number and dates are in order.</source>
        <translation>号码和日期无误。</translation>
    </message>
    <message>
        <source>The number is in order.</source>
        <translation>号码无误。</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Accepted</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Accepted, with warnings</source>
        <translation>通过，有警告</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免验</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>人证不符</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit, Hong Kong/Macau/Taiwan</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Mainland travel permit, Hong Kong/Macau</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Mainland travel permit, Taiwan</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport (machine-readable lines)</source>
        <translation>护照（机读码）</translation>
    </message>
    <message>
        <source>Military or armed police ID</source>
        <translation>军人、武警身份证件</translation>
    </message>
    <message>
        <source>Organisation (credit code)</source>
        <translation>单位（统一社会信用代码）</translation>
    </message>
    <message>
        <source>A check digit does not fit (%fields): something was misread. Compare each character.</source>
        <translation>校验位不符（%fields）：有字符读错。请逐字核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1: “%2” was read as “%3”.</source>
        <translation>第 %1 位：“%2”按“%3”读取。</translation>
    </message>
    <message>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>date of expiry</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>personal number</source>
        <translation>个人号码</translation>
    </message>
    <message>
        <source>both lines together</source>
        <translation>两行合计</translation>
    </message>
    <message>
        <source>This kind of document is not one that counts here.</source>
        <translation>此类证件不能用于实名收寄。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少号码。</translation>
    </message>
    <message>
        <source>The number has %found characters; it should have %expected.</source>
        <translation>号码有 %found 位，应为 %expected 位。</translation>
    </message>
    <message>
        <source>There are characters in the number that cannot stand there.</source>
        <translation>号码中有不应出现的字符。</translation>
    </message>
    <message>
        <source>The check digit does not fit: a character is wrong. Compare it with the document.</source>
        <translation>校验位不符：有字符输错。请与证件核对。</translation>
    </message>
    <message>
        <source>A number of this kind begins with %expected.</source>
        <translation>此类号码应以 %expected 开头。</translation>
    </message>
    <message>
        <source>This is a number of 15 digits: first-generation cards are no longer valid.</source>
        <translation>这是 15 位号码：第一代身份证已失效。</translation>
    </message>
    <message>
        <source>The date of birth in the number does not exist.</source>
        <translation>号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The date of expiry in the lines does not exist.</source>
        <translation>机读码中的有效期不存在。</translation>
    </message>
    <message>
        <source>The date of birth in the number lies in the future.</source>
        <translation>号码中的出生日期在将来。</translation>
    </message>
    <message>
        <source>The holder is %age; alone one may send from %min_age.</source>
        <translation>持证人 %age 岁；年满 %min_age 岁才能单独寄件。</translation>
    </message>
    <message>
        <source>The document expired on %valid_to.</source>
        <translation>证件已于 %valid_to 过期。</translation>
    </message>
    <message>
        <source>The document is only valid from %valid_from.</source>
        <translation>证件自 %valid_from 起才有效。</translation>
    </message>
    <message>
        <source>The validity ends (%valid_to) before it begins (%valid_from).</source>
        <translation>有效期止（%valid_to）早于有效期起（%valid_from）。</translation>
    </message>
    <message>
        <source>The validity begins on %valid_from, before the holder was born.</source>
        <translation>有效期起 %valid_from 早于持证人出生日期。</translation>
    </message>
    <message>
        <source>The lines say it expires on %valid_to; another day was typed.</source>
        <translation>机读码显示 %valid_to 到期，与输入的日期不一致。</translation>
    </message>
    <message>
        <source>The division code in the number is not known. Look closely.</source>
        <translation>号码中的行政区划代码未知。请仔细核对。</translation>
    </message>
    <message>
        <source>The length of validity is unusual for this age (expected: %expected). Look closely.</source>
        <translation>有效期长度与年龄不符（应为：%expected）。请仔细核对。</translation>
    </message>
    <message>
        <source>A look-alike was read as its twin. Compare it.</source>
        <translation>有形近字符已自动更正。请核对。</translation>
    </message>
    <message>
        <source>The number has an older or unusual form. Look closely.</source>
        <translation>号码格式较旧或不常见。请仔细核对。</translation>
    </message>
    <message>
        <source>The number belongs to another kind of document. Check the kind chosen above.</source>
        <translation>号码属于另一类证件。请检查所选的证件类型。</translation>
    </message>
    <message>
        <source>The date of birth in the lines is incomplete.</source>
        <translation>机读码中的出生日期不完整。</translation>
    </message>
    <message>
        <source>The lines are those of a travel document that is no passport.</source>
        <translation>机读码属于旅行证件，不是护照。</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n parcel(s) without a label, and so not accepted yet</source>
        <translation>
            <numerusform>有 %n 件快件没有面单，尚未收寄</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them (Ctrl+L)</source>
        <translation>查看 (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Next (Enter)</source>
        <translation>下一步（回车）</translation>
    </message>
</context>
</TS>
