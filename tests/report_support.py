"""What the tests of the report share."""

HOSTILE = (
    " date 2023-02 <script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">\n"
    'Ông <b>Trần Văn Hòa</b>, Chủ tịch UBND xã <a href="javascript:alert(1)">Phú Hải</a>, trao 12 suất quà.\n'
    'Đảng bộ có 203 đảng viên, gồm 150 đảng viên nam và 43 đảng viên nữ. <iframe src="/etc/passwd"></iframe>\n'
    "Xã có </div></body> {{ 7*7 }} {% raw %} 3.500 hộ dân.\n"
)
