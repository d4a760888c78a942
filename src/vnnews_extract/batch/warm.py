"""Loads the models when it is imported: by the server that workers are forked from, once for all of them."""

import gc

from vnnews_extract.batch.tasks import extractor

# A sentence for every rule that loads something when it is first needed.
extractor()(
    "Ông Trần Văn Hòa - Bí thư Đảng ủy phường Tân Lập, thành phố Nha Trang cho biết: "
    "Năm 2022, UBND phường đã hỗ trợ hơn 2,5 tỷ đồng cho 120/150 hộ nghèo, đạt 80%, tăng 5,5% so với năm trước."
)
gc.collect()
gc.freeze()  # so that collections in the workers leave the pages that they share alone
