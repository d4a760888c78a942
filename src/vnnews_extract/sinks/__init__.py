"""Where records go: one module a target, behind one small protocol.

>>> import io
>>> from vnnews_extract import Extractor
>>> record = Extractor()("Xã có 12 thôn.")
>>> stream = io.BytesIO()
>>> sink = StreamSink(stream, JSON_LINES)
>>> sink.write(Extracted("-", "", record.article.id, sink.prepare(record)))
>>> stream.getvalue()[:24]
b'{"schema_version":"1.0",'
"""

from vnnews_extract.outcomes import Extracted
from vnnews_extract.sinks.files import replacing
from vnnews_extract.sinks.formats import INDENTED, JSON, JSON_LINES, Format
from vnnews_extract.sinks.protocol import Sink
from vnnews_extract.sinks.stream import StreamSink

__all__ = ["INDENTED", "JSON", "JSON_LINES", "Extracted", "Format", "Sink", "StreamSink", "replacing"]
