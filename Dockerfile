# docker build -t onrecord . && docker run --rm -v "$PWD:/copy" onrecord check drafts/
FROM python:3.12-slim
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory "*"
COPY . /onrecord
RUN pip install --no-cache-dir "/onrecord[pdf]" && rm -rf /onrecord && useradd desk
USER desk
WORKDIR /copy
ENTRYPOINT ["onrecord"]
CMD ["--help"]
