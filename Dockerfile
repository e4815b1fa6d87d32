# The service as an image: the server with its pages, the model and the published record. docs/deploy.md says how to run it.

FROM node:22-bookworm-slim AS web
WORKDIR /source
COPY src/web/package.json src/web/package-lock.json src/web/
RUN npm ci --prefix src/web --no-audit --no-fund
COPY schema/ schema/
COPY src/web/ src/web/
RUN npm run --silent --prefix src/web build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json .editorconfig Directory.Build.props Directory.Packages.props ./
COPY src/GovernanceGraph.GraphQL/GovernanceGraph.GraphQL.csproj src/GovernanceGraph.GraphQL/packages.lock.json src/GovernanceGraph.GraphQL/
COPY src/GovernanceGraph.Graph/GovernanceGraph.Graph.csproj src/GovernanceGraph.Graph/packages.lock.json src/GovernanceGraph.Graph/
COPY src/GovernanceGraph.Neo4j/GovernanceGraph.Neo4j.csproj src/GovernanceGraph.Neo4j/packages.lock.json src/GovernanceGraph.Neo4j/
COPY src/GovernanceGraph.Server/GovernanceGraph.Server.csproj src/GovernanceGraph.Server/packages.lock.json src/GovernanceGraph.Server/BuildWeb.targets src/GovernanceGraph.Server/
RUN dotnet restore src/GovernanceGraph.Server --locked-mode
COPY src/ src/
COPY --from=web /source/src/web/dist/ src/web/dist/
RUN dotnet publish src/GovernanceGraph.Server --configuration Release --no-restore --output /app -p:BuildWeb=false -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app/ ./
COPY schema/governance.graphql schema/
COPY graph-seed/ graph-seed/
ENV ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s CMD ["dotnet", "GovernanceGraph.Server.dll", "health", "--url", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "GovernanceGraph.Server.dll"]
