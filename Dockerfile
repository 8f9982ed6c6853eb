# The image of the GitHub Action; `docker run IMAGE check PATH` is the same program at a terminal.
#
# A tag, not a digest: a digest written here would be of one platform's yesterday. The release workflow looks up the
# tag's digest, passes it as PYTHON_IMAGE and records it in the image's provenance.
ARG PYTHON_IMAGE=python:3.13-slim

FROM ${PYTHON_IMAGE} AS build
ARG SOURCE_DATE_EPOCH=315532800
ENV SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH} \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_NO_COMPILE=1 \
    PIP_ROOT_USER_ACTION=ignore

# Dependencies first: they change less often than the source, and their layer is then taken from the cache.
COPY requirements/build.txt requirements/image.txt /source/requirements/
RUN python -m venv --without-pip /opt/os2lint \
 && python -m venv /build \
 && /build/bin/pip install --require-hashes --only-binary :all: --requirement /source/requirements/build.txt \
 && /build/bin/pip --python /opt/os2lint/bin/python install \
      --require-hashes --no-deps --only-binary :all: --requirement /source/requirements/image.txt

COPY LICENSE README.md pyproject.toml hatch_build.py /source/
COPY rules/ /source/rules/
COPY os2lint/ /source/os2lint/
RUN /build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheel /source \
 && /build/bin/pip --python /opt/os2lint/bin/python install --no-deps --no-index /wheel/*.whl

# Nothing that runs needs these: tests and type stubs of dependencies, and the scripts that start them.
RUN find /opt/os2lint/lib \( -name tests -o -name test \) -type d -prune -exec rm -rf {} + \
 && find /opt/os2lint/lib \( -name '*.pyi' -o -name '*.pxd' -o -name '*.c' -o -name '*.h' \) -delete \
 && find /opt/os2lint/bin ! -name 'python*' ! -name os2lint -type f -delete \
 && rm -f /opt/os2lint/bin/activate* /opt/os2lint/bin/Activate* \
 # Compiled once here instead of in every job; without timestamps, so that a second build gives the same bytes.
 && python -m compileall -q --invalidation-mode unchecked-hash /opt/os2lint/lib


FROM ${PYTHON_IMAGE}
LABEL org.opencontainers.image.title="os2lint" \
      org.opencontainers.image.description="Checks OS2 products against OS2's governance model" \
      org.opencontainers.image.source="https://github.com/OS2offdig/os2lint" \
      org.opencontainers.image.documentation="https://github.com/OS2offdig/os2lint#readme" \
      org.opencontainers.image.vendor="OS2 – Offentligt digitaliseringsfællesskab" \
      org.opencontainers.image.licenses="MPL-2.0"

# The slim image comes without a compiled standard library: compiling it halves the start of every run.
RUN ["python", "-I", "-c", "import compileall, py_compile, re, sysconfig; compileall.compile_dir(sysconfig.get_path('stdlib'), quiet=1, rx=re.compile('/(dist-packages|ensurepip|idlelib|lib2to3|site-packages|test|tests|tkinter|turtledemo)/'), invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)"]
COPY --from=build /opt/os2lint /opt/os2lint
# Nothing is installed at run time.
RUN ["python", "-m", "pip", "uninstall", "--yes", "--quiet", "--root-user-action", "ignore", "pip"]

# No USER: the runner mounts the workspace, GITHUB_OUTPUT and the job summary for root, and GitHub requires an
# action's image to run as root. Nothing from the workspace is executed: -I keeps the current folder, PYTHON*
# variables and user packages out of the import path, and there is no git program.
# Exec form: a shell would drop the inputs whose names have a hyphen.
ENTRYPOINT ["/opt/os2lint/bin/python", "-I", "-m", "os2lint"]
